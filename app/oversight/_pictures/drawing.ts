import type { ReactNode } from 'react'

/** As wide as a narrow screen, so that words in it are as large there as the words around it. */
export const width = 360

/** How something is drawn, and what it stands for. */
export interface LegendEntry {
  readonly key: string
  /** Marks within `swatch` units. */
  readonly marks: ReactNode
  readonly label: string
}

export const swatch = { width: 28, height: 14 } as const

/**
 * A picture before anybody shows it: on a page, or in a document that knows none of the pages' styles. Its marks are SVG elements whose
 * colours and sizes stand in their attributes, the colours as the properties of styles/tokens.css; its parts are functions without hooks.
 */
export interface Drawing {
  /** Tells the drawings of one page apart. */
  readonly id: string
  /** Told to readers by ear, with where the numbers stand. */
  readonly title: string
  readonly description: string
  /** How it is to be read, below it. */
  readonly caption: string
  readonly height: number
  readonly marks: ReactNode
  readonly legend?: readonly LegendEntry[]
}

/** The sizes and colours of the words in a drawing. */
export const lettering = {
  plain: { fontSize: 12, fill: 'currentColor' },
  name: { fontSize: 12.5, fill: 'currentColor' },
  strong: { fontSize: 12.5, fontWeight: 600, fill: 'currentColor' },
  label: { fontSize: 12.5, fill: 'var(--ink)' },
  soft: { fontSize: 12, fill: 'var(--ink-soft)' },
  small: { fontSize: 10.5, fill: 'currentColor' },
  smallSoft: { fontSize: 10.5, fill: 'var(--ink-soft)' },
  inside: { fontSize: 11, fill: 'var(--paper)' },
  insideLight: { fontSize: 11, fill: 'currentColor' },
} as const

/** The colour of what is a side's, and of what is no side's alone. */
export const sideColour = { first: 'var(--first-side)', second: 'var(--second-side)', neither: 'var(--ink-soft)' } as const

export const axis = { fill: 'none', stroke: 'var(--line-strong)' } as const
