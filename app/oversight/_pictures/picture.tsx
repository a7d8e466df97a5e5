import type { ReactNode } from 'react'

import styles from './pictures.module.css'

/** As wide as a narrow screen, so that words in it are as large there as the words around it. */
export const width = 360

type PictureProps = {
  /** Told to readers by ear, with where the numbers stand. */
  title: string
  description: string
  id: string
  height: number
  /** How it is to be read, below it. */
  caption: string
  legend?: ReactNode
  children: ReactNode
}

/** A picture beside the table that says the same in numbers. */
export function Picture({ title, description, id, height, caption, legend, children }: PictureProps) {
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${Math.ceil(height)}`} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {children}
      </svg>
      {legend}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** A picture and its table side by side where there is room, one below the other where there is not, or where the table is `wide`. */
export function Beside({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? styles.beside : `${styles.beside} ${styles.besideTable}`}>{children}</div>
}
