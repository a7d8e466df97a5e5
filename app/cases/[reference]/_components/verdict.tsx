import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/domain/cases/facts'
import styles from './case.module.css'

type VerdictProps = { verdict: Finding['verdict']; kind: 'verdict' | 'againstVerdict' }

/** A verdict by shape and word: a full circle for met, an empty one for not met, half a circle for unknown. */
export function Verdict({ verdict, kind }: VerdictProps) {
  const t = useTranslations('suspension')
  return (
    <span className={styles.verdict}>
      <svg className={styles.verdictMark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" fill={verdict === 'met' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" />
        {verdict === 'unknown' ? <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" /> : null}
      </svg>
      {t(`${kind}.${verdict}`)}
    </span>
  )
}
