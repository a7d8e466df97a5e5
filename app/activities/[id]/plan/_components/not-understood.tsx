import { useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import type { PlanWarning } from '@/lib/domain/plans/read-plan'

import styles from './plan.module.css'

/** Beyond this many a list is no longer read; the rest are counted. */
const mostShown = 200
/** So few are shown at once, more when they are asked for. */
const fewShown = 6

type NotUnderstoodProps = { warnings: readonly PlanWarning[]; unknown: readonly string[] }

/** What of a plan was left out, and what it lacks, each by its place in the file. */
export function NotUnderstood({ warnings, unknown }: NotUnderstoodProps) {
  const t = useTranslations('plan')
  const more = (count: number) => (count > mostShown ? <p>{t('warnings.more', { count: count - mostShown })}</p> : null)
  return (
    <>
      {warnings.length === 0 ? null : (
        <details className={styles.left} open={warnings.length <= fewShown}>
          <summary>{t('warnings.title', { count: warnings.length })}</summary>
          <p>{t('warnings.text')}</p>
          <DataTable
            caption={t('warnings.caption')}
            captionHidden
            rows={warnings.slice(0, mostShown).map((warning, i) => ({ ...warning, key: String(i) }))}
            rowKey={({ key }) => key}
            empty={null}
            columns={[
              { key: 'place', header: t('warnings.place'), rowHeader: true, cell: ({ path }) => <code className={styles.path}>{path}</code> },
              { key: 'reason', header: t('warnings.reason'), cell: ({ message }) => <span className={styles.path}>{message}</span> },
            ]}
          />
          {more(warnings.length)}
        </details>
      )}
      {unknown.length === 0 ? null : (
        <details className={styles.left} open={unknown.length <= fewShown}>
          <summary>{t('unknown.title', { count: unknown.length })}</summary>
          <p>{t('unknown.text')}</p>
          <ul>{unknown.slice(0, mostShown).map((path) => <li key={path}><code className={styles.path}>{path}</code></li>)}</ul>
          {more(unknown.length)}
        </details>
      )}
    </>
  )
}
