import { createRequire } from 'node:module'
import { join } from 'node:path'

import type * as Renderer from 'react-dom/server'

/** Writes an element whose parts use no hooks. Loaded as Node loads it: Next gives server components no way to render to text. */
export const { renderToStaticMarkup } = createRequire(join(process.cwd(), 'package.json'))('react-dom/server') as typeof Renderer
