import { useLocale, useTranslations } from 'next-intl'
import { partyMark } from '@/app/_case/side-marks'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { SummaryList, type SummaryRow } from '@/components/summary-list'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import { Complainant } from './complainant'

/** What the case is about, in registered words: the figures for everybody who sees the case, the summary for those who see that. */
export function About({ detail }: { detail: CaseDetail }) {
  const t = useTranslations('case')
  const rows = [...useFigures(detail), ...useSummary(detail)]
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <SummaryList rows={rows.map(({ key, value }) => ({ key, term: t(`aboutRows.${key}`), value }))} />
    </section>
  )
}

type Row = Pick<SummaryRow, 'key' | 'value'>

function useFigures({ procedure, state, agency, counterpart, activity }: CaseDetail): Row[] {
  const locale = useLocale()
  const t = useTranslations('case')
  const v = useTranslations('vocabulary')
  const { filed } = state
  const mark = (id: string) => <SideMark {...partyMark(procedure, id, locale)} />
  return [
    {
      key: 'sides',
      value: (
        <>
          <div>{t.rich('complaining', { side: () => mark(filed.complainingSide) })}</div>
          <div>{t.rich('responding', { side: () => mark(filed.respondingSide) })}</div>
        </>
      ),
    },
    {
      key: 'filedOn',
      value: t.rich('filedBy', {
        date: () => <DateText date={state.filedOn} />,
        procedure: () => (
          <TextLink href={`/procedures/${procedure.id}?version=${procedure.version}`}>
            {t('procedureName', { title: localized(procedure.title, locale), version: procedure.version })}
          </TextLink>
        ),
      }),
    },
    { key: 'filedFor', value: t.rich(`filedFor.${filed.filedFor}`, { side: () => mark(filed.complainingSide) }) },
    { key: 'kind', value: v(`kind.${filed.kind}`) },
    { key: 'agency', value: agency },
    {
      key: 'counterpart',
      value: counterpart ? (
        <>
          {counterpart.name}
          {counterpart.nameZh ? <> <span lang="zh">{counterpart.nameZh}</span></> : null}
        </>
      ) : t('counterpartNone'),
    },
    { key: 'activity', value: activity?.title ?? t('none') },
  ]
}

function useSummary(detail: CaseDetail): Row[] {
  const locale = useLocale()
  const t = useTranslations('case')
  const v = useTranslations('vocabulary')
  const { activity, procedure } = detail
  const { about } = detail.state
  if (about === null) return []
  const provision = procedure.agreement.provisions.find((one) => one.id === about.provisionId)
  return [
    ...(activity ? [{
      key: 'review',
      value: (
        <>
          <div>
            {t.rich('reviewText', { reference: activity.review.reference, date: () => <DateText date={activity.review.on} /> })}
          </div>
          <div>{t('reviewConditions', { conditions: activity.review.conditions })}</div>
        </>
      ),
    }] : []),
    { key: 'subject', value: v(`subject.${about.subject}`) },
    { key: 'expectation', value: detail.expectation ? <Expectation detail={detail} /> : t('none') },
    {
      key: 'provision',
      value: provision ? <>{localized(provision.name, locale)} <BasisTag basis={provision.basis} /></> : t('none'),
    },
    { key: 'statedReason', value: <TextLink href={`/help/reasons#${about.statedReason}`}>{v(`statedReason.${about.statedReason}`)}</TextLink> },
    { key: 'happenedOn', value: t.rich('dated', { date: () => <DateText date={about.happenedOn} /> }) },
    {
      key: 'asked',
      value: about.askedOn === null
        ? v(`asked.${about.asked}`)
        : t.rich('askedOn', { date: () => <DateText date={about.askedOn!} /> }),
    },
    { key: 'complainant', value: <Complainant detail={detail} /> },
  ]
}

/** One line of what was agreed in advance: what, from whom to whom, how, by when or how often. */
function Expectation({ detail: { expectation, procedure } }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('case')
  const { title, from, to, route, dueOn, recurrence } = expectation!
  return (
    <>
      <div>{title}</div>
      <div>
        {t.rich('expectationFrom', {
          from: () => <SideMark {...partyMark(procedure, from, locale)} />,
          to: () => <SideMark {...partyMark(procedure, to, locale)} />,
          route,
        })}
      </div>
      {dueOn ? <div>{t.rich('expectationDue', { date: () => <DateText date={dueOn} /> })}</div> : null}
      {recurrence ? <div>{t('expectationEvery', { recurrence })}</div> : null}
    </>
  )
}
