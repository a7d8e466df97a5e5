import { agricultureStories } from './stories/agriculture'
import { airStories } from './stories/air'
import { atmosphereStories } from './stories/atmosphere'
import { basinStories } from './stories/basins'
import { buoyStories } from './stories/buoys'
import { carbonStories } from './stories/carbon'
import { cohortStories } from './stories/cohort'
import { waveStories } from './stories/earth'
import { fieldStories } from './stories/fields'
import { forestStories } from './stories/forest'
import { healthStories } from './stories/health'
import { influenzaStories } from './stories/influenza'
import { measurementStories } from './stories/measurement'
import { oceanStories } from './stories/ocean'
import { riverStories } from './stories/rivers'
import { stationStories } from './stories/stations'
import { trialStories } from './stories/trial'
import { floodStories } from './stories/water'
import type { Story } from './story-format'

/** Every case of the demonstration office, told as steps; together they stand in every stage and outcome of the procedure. */
export const stories: readonly Story[] = [
  ...waveStories,
  ...stationStories,
  ...floodStories,
  ...riverStories,
  ...basinStories,
  ...healthStories,
  ...influenzaStories,
  ...cohortStories,
  ...trialStories,
  ...atmosphereStories,
  ...airStories,
  ...oceanStories,
  ...buoyStories,
  ...agricultureStories,
  ...fieldStories,
  ...measurementStories,
  ...forestStories,
  ...carbonStories,
]
