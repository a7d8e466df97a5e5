import type { ReactElement } from 'react'

import { RecentlyMade } from '@/lib/memory/recently-made'

import { renderToStaticMarkup } from './static-markup'

/** Some 10 MB, where each is as large as the figures of oversight. */
const kept = new RecentlyMade<string>(64)

type KeptMarkupProps<Shown extends object> = {
  /** Draws what is shown, and turns on nothing else. Its parts are functions without hooks, and none of them runs in the browser. */
  draw: (shown: Shown) => ReactElement
  /** Everything that is drawn, as data, with the language. */
  shown: Shown
}

/** Large pictures and tables, drawn once for as long as what they show is the same: React is spared thousands of elements for each request. */
export function KeptMarkup<Shown extends object>({ draw, shown }: KeptMarkupProps<Shown>) {
  return <div dangerouslySetInnerHTML={{ __html: markupOf(draw, shown) }} />
}

function markupOf<Shown extends object>(draw: KeptMarkupProps<Shown>['draw'], shown: Shown): string {
  const made = () => renderToStaticMarkup(draw(shown)).replace(emptyShapes, '/>')
  // Whoever changes how it is drawn wants to see that at once.
  return process.env.NODE_ENV === 'development' ? made() : kept.get({ ...shown, draw: draw.name }, made)
}

/** Shapes need no closing tag, and a picture has hundreds, which a page is sent twice: as markup and as what React begins with. */
const emptyShapes = /><\/(?:path|rect|circle|line|use)>/g
