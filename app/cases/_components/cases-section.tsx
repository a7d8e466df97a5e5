import { useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import type { CaseList } from '@/lib/services/view-cases'

import styles from './my-cases.module.css'
import { OwnCase } from './own-case'

type CasesSectionProps = { state: 'open' | 'closed'; list: CaseList; page: number; pages: number }

/** The open or the closed cases, a page of them. */
export function CasesSection({ state, list, page, pages }: CasesSectionProps) {
  const t = useTranslations('my-cases')
  return (
    <section aria-labelledby={`${state}-cases`}>
      <h2 id={`${state}-cases`}>{t(state)} <span className="soft">({list.total})</span></h2>
      {list.cases.length === 0 ? <p>{t('none')}</p> : null}
      <ol className={styles.cases}>
        {list.cases.map((row) => <li key={row.reference}><OwnCase row={row} /></li>)}
      </ol>
      {pages > 1 ? (
        <nav className={styles.pages} aria-label={t('pages')}>
          {page > 1 ? <TextLink href={`/cases?${state}=${page - 1}`} rel="prev">{t('earlier')}</TextLink> : null}
          <span>{t('page', { page, pages })}</span>
          {page < pages ? <TextLink href={`/cases?${state}=${page + 1}`} rel="next">{t('later')}</TextLink> : null}
        </nav>
      ) : null}
    </section>
  )
}
