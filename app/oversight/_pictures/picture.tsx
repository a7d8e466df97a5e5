import type { ReactNode } from 'react'

import { swatch, width, type Drawing } from './drawing'
import styles from './pictures.module.css'

/** A picture beside the table that says the same in numbers. */
function Picture({ drawing: { id, title, description, height, marks, legend, caption } }: { drawing: Drawing }) {
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${Math.ceil(height)}`} role="img" aria-labelledby={`${id}-title ${id}-desc`} focusable="false">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {marks}
      </svg>
      {legend === undefined ? null : (
        <ul className={styles.legend}>
          {legend.map((one) => (
            <li key={one.key}>
              <svg viewBox={`0 0 ${swatch.width} ${swatch.height}`} aria-hidden="true" focusable="false">{one.marks}</svg>
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** A picture and its table side by side where there is room, one below the other where there is not, or where the table is `wide`. */
export function Beside({ picture, wide = false, children }: { picture: Drawing | null; wide?: boolean; children: ReactNode }) {
  if (picture === null) return children
  return <div className={wide ? styles.beside : `${styles.beside} ${styles.besideTable}`}><Picture drawing={picture} />{children}</div>
}
