import { useTranslations } from 'next-intl'
import { DateText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import type { EventData } from '@/lib/domain/cases/events'
import type { CaseDetail, RecordEntry } from '@/lib/services/view-case'
import styles from './case.module.css'

type Decision = EventData['suspension-decision-proposed']

/** The decision on suspension that is proposed, or was taken: what, for which objects, until when, and the memo. */
export function ProposedDecision({ detail, heading: Heading = 'h3' }: { detail: CaseDetail; heading?: 'h2' | 'h3' }) {
  const t = useTranslations('suspension')
  const v = useTranslations('vocabulary')
  const entry = detail.record.findLast((one) => one.type === 'suspension-decision-proposed')
  const isOpen = detail.state.proposalOpen
  const taken = detail.record.findLast((one) => one.type === 'suspension-decided')
  if (!entry || entry.data === null || (!isOpen && !taken)) return null
  const { decision, scope, reviewOn } = entry.data as Decision
  const memo = entry.texts.find(({ name }) => name === 'memo')?.text
  const signed = ({ occurredOn, name, role }: RecordEntry) =>
    t.rich('proposedBy', { date: () => <DateText date={occurredOn} />, who: name ?? v(`role.${role}`) })
  const rows = [
    { key: 'decision', value: t(`decision.${decision}`) },
    { key: 'scope', value: <ul className={styles.plainList}>{scope.map((item) => <li key={item.id}><ScopeItem item={item} detail={detail} /></li>)}</ul> },
    { key: 'reviewOn', value: reviewOn ? <DateText date={reviewOn} /> : t('noReview') },
    { key: 'proposed', value: signed(entry) },
    ...(isOpen || !taken ? [] : [{ key: 'agreed', value: signed(taken) }]),
    ...(memo === undefined ? [] : [{ key: 'memo', value: <span className={styles.written}>{memo}</span> }]),
  ]
  return (
    <>
      <Heading>{t(isOpen ? 'proposal' : 'decisionTaken')}</Heading>
      <SummaryList rows={rows.map(({ key, value }) => ({ key, term: t(`proposalRows.${key}`), value }))} />
    </>
  )
}

function ScopeItem({ item, detail }: { item: Decision['scope'][number]; detail: CaseDetail }) {
  const t = useTranslations('suspension')
  const v = useTranslations('vocabulary')
  const line = detail.lines.find((one) => one.id === item.id)
  const names = {
    activity: detail.activity?.title,
    expectation: line && t('lineOfScope', { title: line.title, from: line.from, to: line.to }),
    counterpart: detail.counterpart?.name,
  }
  return t('scopeItem', { kind: v(`scopeKind.${item.kind}`), name: names[item.kind] ?? item.id })
}
