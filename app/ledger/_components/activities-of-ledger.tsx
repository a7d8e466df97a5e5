import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { ExportLinks } from '@/app/export/export-links'
import { DataTable, type Column } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import type { Ledger, LedgerActivity } from '@/lib/services/view-ledger'

import { activitiesOnPage, ledgerHref, type LedgerView } from '../_query/ledger-query'
import styles from './ledger.module.css'
import { Pages } from './pages'
import { SideText } from './side-text'

/** The activities of a scope with their figures, those first for which nothing was agreed in advance. */
export function ActivitiesOfLedger({ view, ledger }: { view: LedgerView; ledger: Ledger }) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  const { activities, activitiesInAll, activitiesWithout, procedure } = ledger
  const first = (view.page - 1) * activitiesOnPage + 1
  const pages = Math.ceil(activitiesInAll / activitiesOnPage)
  const sides = procedure.agreement.parties.map(({ id }): Column<LedgerActivity> => {
    const mark = partyMark(procedure, id, locale)
    return {
      key: id,
      header: t('from', { side: mark.name }),
      cell: (row) => (row.hasLines
        ? <SideText side={mark.side} figures={row.figures[id]!} id={`activity-${row.id}-${id}`} />
        : <span className="soft">{t('activities.none')}</span>),
    }
  })
  return (
    <section className={styles.activities} aria-labelledby="activities">
      <h2 id="activities">{t('activities.title')}</h2>
      {activitiesWithout === 0 ? null : <p>{t('activities.without', { count: activitiesWithout, all: activitiesInAll })}</p>}
      <p className="docket__about" role="status">
        <strong>
          {pages > 1
            ? t('activities.countOnPage', { count: activitiesInAll, first, last: first + activities.length - 1 })
            : t('activities.count', { count: activitiesInAll })}
        </strong>
      </p>
      <DataTable
        caption={t('activities.title')}
        captionHidden
        rows={activities}
        rowKey={(row) => row.id}
        empty={<p>{t('activities.empty')}</p>}
        columns={[
          {
            key: 'activity',
            header: t('activities.activity'),
            rowHeader: true,
            cell: (row) => (
              <>
                <TextLink href={`/activities/${row.id}`}>{row.title}</TextLink>
                {row.titleZh === null ? null : <div className="cell-note" lang="zh">{row.titleZh}</div>}
              </>
            ),
          },
          { key: 'between', header: t('activities.between'), cell: (row) => <>{row.agency}<div className="cell-note">{row.counterpart}</div></> },
          ...sides,
          {
            key: 'figures',
            header: t('activities.figures'),
            cell: (row) => (row.hasLines ? (
              <TextLink href={ledgerHref({ scope: { kind: 'activity', id: row.id }, period: view.period })}>
                {t('activities.open')}<span className="usa-sr-only">: {row.title}</span>
              </TextLink>
            ) : null),
          },
        ]}
      />
      <Pages page={view.page} pages={pages} hrefOf={(page) => ledgerHref({ ...view, page })} label={t('activities.pages')} />
      <ExportLinks list="ledger-activities" address={ledgerHref(view)} name={t('activities.exported')} />
    </section>
  )
}
