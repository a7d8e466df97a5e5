import { useTranslations } from 'next-intl'
import { ClockDue } from '@/app/_case/clock-due'
import { DataTable, type Column } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import type { SuspensionCase, SuspensionGroup, SuspensionOverview } from '@/lib/services/view-suspension'
import { CaseCell, DossierCell, ReviewCell } from './suspension-cells'

/** Where suspension stands in the office: flagged, under review, suspended. */
export function SuspensionGroups({ overview }: { overview: SuspensionOverview }) {
  const t = useTranslations('suspension')
  const nextDate: Column<SuspensionCase> = {
    key: 'next',
    header: t('columnsList.next'),
    cell: ({ detail }) =>
      detail.next ? <ClockDue clock={detail.next} procedure={detail.procedure} sides={detail.state.filed} /> : null,
  }
  const stand: Column<SuspensionCase> = {
    key: 'stand',
    header: t('columnsList.stand'),
    cell: ({ detail }) => t(detail.state.openProposal ? 'proposalOpen' : 'proposalNone'),
  }
  const review: Column<SuspensionCase> = { key: 'review', header: t('columnsList.review'), cell: (one) => <ReviewCell one={one} /> }
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
  more: readonly Column<SuspensionCase>[]
}

function Group({ name, group, more }: GroupProps) {
  const t = useTranslations('suspension')
  const columns: Column<SuspensionCase>[] = [
    { key: 'case', header: t('columnsList.case'), rowHeader: true, cell: (one) => <CaseCell one={one} /> },
    { key: 'dossier', header: t('columnsList.for'), cell: (one) => <DossierCell one={one} /> },
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
        rowKey={({ detail }) => detail.reference}
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
