import { join } from 'node:path'

import { Resvg } from '@resvg/resvg-js'

import { opaquePng } from './opaque-png'

/** The colours of styles/tokens.css on white paper; a test holds the two against each other. */
export const paperColours: Readonly<Record<string, string>> = {
  '--paper': '#ffffff',
  '--paper-shade': '#f5f5f3',
  '--ink': '#1b1b1b',
  '--ink-soft': '#4a4c4e',
  '--ink-faint': '#6b6f73',
  '--line-strong': '#565c65',
  '--line': '#c4c6c9',
  '--line-soft': '#dfe1e2',
  '--first-side': '#0a786e',
  '--second-side': '#5f2167',
  '--late': '#b50909',
}

/** A picture with the colours of paper in the place of the properties of the pages. Throws where it names another. */
export function onPaper(svg: string): string {
  return svg.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
    const colour = paperColours[name]
    if (colour === undefined) throw new Error(`there is no colour ${name} on paper`)
    return colour
  })
}

/** Where the design system keeps the files of its fonts: beside the program, never fonts of the machine, so that a file is the same everywhere. */
const fontFolder = join(process.cwd(), 'node_modules', '@uswds', 'uswds', 'dist', 'fonts', 'public-sans')

export const fontFiles = {
  regular: join(fontFolder, 'PublicSans-Regular.ttf'),
  semiBold: join(fontFolder, 'PublicSans-SemiBold.ttf'),
  bold: join(fontFolder, 'PublicSans-Bold.ttf'),
  chinese: join(process.cwd(), 'lib', 'reports', 'fonts', 'NotoSansSC-Regular.ttf'),
} as const

/** Dots for each unit of a drawing: 240 to the inch where it is 4.5 inches wide. */
const dotsPerUnit = 3

const drawn = new WeakMap<object, Buffer>()

/** A picture as PNG, with the fonts of this program alone; drawn once for all files that are written from the same document. */
export function pngOf(picture: { readonly svg: string }): Buffer {
  const known = drawn.get(picture)
  if (known) return known
  const { pixels, width, height } = new Resvg(onPaper(picture.svg), {
    background: paperColours['--paper'],
    fitTo: { mode: 'zoom', value: dotsPerUnit },
    font: { loadSystemFonts: false, fontFiles: [fontFiles.regular, fontFiles.semiBold, fontFiles.chinese], defaultFontFamily: 'Public Sans' },
  }).render()
  const png = opaquePng(pixels, width, height)
  drawn.set(picture, png)
  return png
}
