import { useLocale, useTranslations } from 'next-intl'

import { asOfOf } from '@/app/_past-day/past-day'
import { casePath } from '@/app/cases/[reference]/_as-of/case-paths'
import { DataTable, type Column } from '@/components/data-table'
import { FlagMark, Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Role } from '@/lib/domain/access/roles'
import type { AsOf } from '@/lib/domain/cases/as-of'
import { localized } from '@/lib/format/localized'
import type { ListedCase } from '@/lib/services/view-cases'

import { docketHref, everything, isNarrowed, type DocketView } from '../_query/docket-query'
import { CaseDates } from './case-dates'
import { MoveMark } from './move-mark'

type CasesTableProps = { role: Role; view: DocketView; cases: readonly ListedCase[]; works: boolean }

/** One line for each case: which, about what, where it stands, the next date, whose move, what is open. */
export function CasesTable({ role, view, cases, works }: CasesTableProps) {
  const t = useTranslations('docket')
  const locale = useLocale()
  const ofAllAgencies = role !== 'officer'
  const columns: Column<ListedCase>[] = [
    { key: 'case', header: t('columns.case'), rowHeader: true, cell: (row) => <CaseName row={row} asOf={asOfOf(view)} /> },
    { key: 'about', header: t('columns.about'), cell: (row) => <About row={row} /> },
    {
      key: 'counterpart',
      header: ofAllAgencies ? t('columns.agencyCounterpart') : t('columns.counterpart'),
      cell: (row) => <Opposite row={row} withAgency={ofAllAgencies} />,
    },
    { key: 'stage', header: t('columns.stage'), cell: (row) => localized(row.stageLabel, locale) },
    { key: 'next', header: t('columns.next'), cell: (row) => <CaseDates row={row} /> },
    { key: 'move', header: t('columns.move'), cell: (row) => <MoveMark row={row} past={view.asOf !== ''} /> },
  ]
  const acts: Column<ListedCase> = {
    key: 'acts',
    header: t('columns.acts'),
    cell: (row) => row.acts.length === 0 ? null : (
      <ul className="plain-list small">
        {row.acts.map((label) => <li key={label.en}>{localized(label, locale)}</li>)}
      </ul>
    ),
  }
  return (
    <DataTable
      caption={works ? t(`groups.${view.group}`) : t('titleReading')}
      captionHidden
      columns={works ? [...columns, acts] : columns}
      rows={cases}
      rowKey={(row) => row.reference}
      empty={<NoCases role={role} view={view} />}
    />
  )
}

function CaseName({ row, asOf }: { row: ListedCase; asOf: AsOf | null }) {
  const t = useTranslations('docket')
  return (
    <div className="docket__case">
      <TextLink className="usa-link nowrap" href={casePath({ reference: row.reference, asOf })}>{row.reference}</TextLink>
      {row.urgent ? <Tag>{t('urgent')}</Tag> : null}
      {row.flagRaised ? <FlagMark>{t('flag')}</FlagMark> : null}
    </div>
  )
}

/** The title where the viewer may read it, and the activity, which everybody may know. */
function About({ row }: { row: ListedCase }) {
  const t = useTranslations('docket')
  const activity = row.activity ?? t('noActivity')
  return row.title === null ? activity : <>{row.title}<div className="cell-note">{activity}</div></>
}

/** The agency opposite, and for those who see several agencies the one on this side. */
function Opposite({ row, withAgency }: { row: ListedCase; withAgency: boolean }) {
  const t = useTranslations('docket')
  return (
    <>
      {withAgency ? <div>{row.agency}</div> : null}
      <div className={withAgency || row.counterpart === null ? 'cell-note' : undefined}>{row.counterpart ?? t('noCounterpart')}</div>
    </>
  )
}

/** What would stand here and how it gets here; or, where a filter is set, the way to the list without it. */
function NoCases({ role, view }: { role: Role; view: DocketView }) {
  const t = useTranslations('docket')
  if (isNarrowed(view)) {
    return (
      <>
        <p><strong>{t('emptyNarrowed.title')}</strong></p>
        <p>{t('emptyNarrowed.text')} <TextLink href={docketHref(view, everything)}>{t('filter.clear')}</TextLink></p>
      </>
    )
  }
  const ofCoordinator = role === 'coordinator' && view.group === 'awaiting-you'
  return (
    <>
      <p><strong>{t(`empty.${view.group}.title`)}</strong></p>
      <p>{ofCoordinator ? t('emptyCoordinator.awaiting-you') : t(`empty.${view.group}.text`)}</p>
    </>
  )
}
