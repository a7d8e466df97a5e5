import type { Words } from '@/lib/i18n/words'

import type { FigureLinks } from '../_query/figure-links'

/** What every part of the figures is drawn with. */
export interface DrawnWith {
  readonly links: FigureLinks
  readonly words: Words
  /** Whether pictures stand beside the tables. */
  readonly pictures: boolean
}
