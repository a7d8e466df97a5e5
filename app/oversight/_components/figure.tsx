import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'

import styles from './oversight.module.css'

type FigureProps = {
  n: number
  /** Where exactly what is counted is listed. */
  href: string
  /** Where the figure stands, for those who do not see the table around it. */
  row: string
  column: string
  /** The number of which it is a part. */
  of?: number
  words: Words
}

/** A number that leads to what it counts; nothing counted leads nowhere. */
export function Figure({ n, href, row, column, of, words }: FigureProps) {
  const t = words.of('oversight')
  const { locale } = words
  const number = formatNumber(n, locale)
  const figure = n === 0 ? <span className="soft">{number}</span> : <a className="usa-link" href={href} aria-label={`${number} ${t('figureOf', { row, column })}`}>{number}</a>
  if (!of) return figure
  return <span className={styles.figure}>{figure}<span className={styles.of}> {t('ofAll', { all: formatNumber(of, locale) })}</span></span>
}

/** Parts of a whole, one beside the other; drawn for the eye only, because the figures say the same. */
export function Bar({ parts, whole }: { parts: readonly { n: number; kind: 'plain' | 'light' }[]; whole: number }) {
  if (whole === 0) return null
  const ends = parts.map((_, i) => parts.slice(0, i + 1).reduce((all, part) => all + part.n, 0))
  return (
    <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(({ n, kind }, i) => (
        <rect key={kind} className={styles[kind]} x={((ends[i]! - n) / whole) * 100} width={(n / whole) * 100} height={6} />
      ))}
    </svg>
  )
}
