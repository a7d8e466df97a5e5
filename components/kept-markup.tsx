import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { ReactElement } from 'react'
import type * as Renderer from 'react-dom/server'

/** Loaded as Node loads it: Next gives server components no way to render to text. */
const { renderToStaticMarkup } = createRequire(join(process.cwd(), 'package.json'))('react-dom/server') as typeof Renderer

/** Some 10 MB, where each is as large as the figures of oversight. */
const most = 64

const kept = new Map<string, string>()

type KeptMarkupProps<Shown> = {
  /** Draws what is shown, and turns on nothing else. Its parts are functions without hooks, and none of them runs in the browser. */
  draw: (shown: Shown) => ReactElement
  /** Everything that is drawn, as data, with the language. */
  shown: Shown
}

/**
 * Large pictures and tables, drawn once for as long as what they show is the same: React is spared thousands of elements for each request.
 * They are told apart by what is shown, so whoever is shown other figures is shown another drawing, and none is ever out of date.
 */
export function KeptMarkup<Shown>({ draw, shown }: KeptMarkupProps<Shown>) {
  return <div dangerouslySetInnerHTML={{ __html: markupOf(draw, shown) }} />
}

function markupOf<Shown>(draw: KeptMarkupProps<Shown>['draw'], shown: Shown): string {
  // Whoever changes how it is drawn wants to see that at once.
  if (process.env.NODE_ENV === 'development') return renderToStaticMarkup(draw(shown))
  const key = createHash('sha256').update(draw.name).update(JSON.stringify(shown)).digest('hex')
  const markup = kept.get(key) ?? renderToStaticMarkup(draw(shown))
  // What was asked for last is forgotten last.
  kept.delete(key)
  kept.set(key, markup)
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return markup
}
