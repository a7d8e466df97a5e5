import { useTranslations } from 'next-intl'
import { ClockDue } from '@/app/_case/clock-due'
import { DataTable, type Column } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import type { CaseDetail } from '@/lib/services/view-case'
import type { SuspensionGroup, SuspensionOverview } from '@/lib/services/view-suspension'
import { CaseCell, DossierCell, ReviewCell } from './suspension-cells'

/** Where suspension stands in the office: flagged, under review, suspended. */
export function SuspensionGroups({ overview }: { overview: SuspensionOverview }) {
  const t = useTranslations('suspension')
  const nextDate: Column<CaseDetail> = {
    key: 'next',
    header: t('columnsList.next'),
    cell: ({ next, procedure, state }) => next ? <ClockDue clock={next} procedure={procedure} sides={state.filed} /> : null,
  }
  const stand: Column<CaseDetail> = {
    key: 'stand',
    header: t('columnsList.stand'),
    cell: ({ state }) => t(state.proposalOpen ? 'proposalOpen' : 'proposalNone'),
  }
  const review: Column<CaseDetail> = { key: 'review', header: t('columnsList.review'), cell: (detail) => <ReviewCell detail={detail} /> }
  return (
    <>
      <Group name="flagged" group={overview.flagged} more={[nextDate]} />
      <Group name="review" group={overview.underReview} more={[stand, nextDate]} />
      <Group name="suspended" group={overview.suspended} more={[review]} />
    </>
  )
}

type GroupProps = {
  name: 'flagged' | 'review' | 'suspended'
  group: SuspensionGroup
  more: readonly Column<CaseDetail>[]
}

function Group({ name, group, more }: GroupProps) {
  const t = useTranslations('suspension')
  const columns: Column<CaseDetail>[] = [
    { key: 'case', header: t('columnsList.case'), rowHeader: true, cell: (detail) => <CaseCell detail={detail} /> },
    { key: 'dossier', header: t('columnsList.for'), cell: (detail) => <DossierCell detail={detail} /> },
    ...more,
  ]
  return (
    <section aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`}>{t(name)}</h2>
      <p>{t(`${name}Lead`)}</p>
      <DataTable
        caption={t(name)}
        captionHidden
        columns={columns}
        rows={group.cases}
        rowKey={({ reference }) => reference}
        empty={<p>{t(`${name}Empty`)}</p>}
      />
      {group.total > group.cases.length ? (
        <p>
          {t.rich('more', {
            shown: group.cases.length,
            total: group.total,
            link: (chunks) => <TextLink href={docketPath(group)}>{chunks}</TextLink>,
          })}
        </p>
      ) : null}
    </section>
  )
}

/** The address under which the docket lists all of a group. */
function docketPath({ filter: { stage, flagged } }: SuspensionGroup): string {
  return stage === undefined ? `/docket${flagged ? '?flagged=yes' : ''}` : `/docket?stage=${stage}`
}
