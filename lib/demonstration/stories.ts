import { agricultureStories } from './stories/agriculture'
import { atmosphereStories } from './stories/atmosphere'
import { waveStories } from './stories/earth'
import { forestStories } from './stories/forest'
import { healthStories } from './stories/health'
import { measurementStories } from './stories/measurement'
import { oceanStories } from './stories/ocean'
import { floodStories } from './stories/water'
import type { Story } from './story-format'

/** Every case of the demonstration office, told as steps; together they stand in every stage and outcome of the procedure. */
export const stories: readonly Story[] = [
  ...waveStories,
  ...floodStories,
  ...healthStories,
  ...atmosphereStories,
  ...oceanStories,
  ...agricultureStories,
  ...measurementStories,
  ...forestStories,
]
