import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { ownRule, periodOf } from '@/app/activities/[id]/_words/line-fields'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { SummaryList } from '@/components/summary-list'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Schedule } from '@/lib/domain/reciprocity/schedule'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { Line } from '@/lib/services/view-activities'

/** Everything that a line says now, and what each side holds of it. */
export function LineFacts({ line, procedure }: { line: Line; procedure: Procedure }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const side = (id: string) => <SideMark {...partyMark(procedure, id, locale)} />
  const words = (['provider', 'recipient', 'format', 'volume', 'agreedIn'] as const).flatMap((key) => {
    const value = line[key]
    return value === null ? [] : [{ key, term: t(`fields.${key}`), value }]
  })
  const ruleInWords = (schedule: Schedule) => {
    const period = periodOf(schedule)
    return period === ownRule ? schedule.rule : t('line.atTheEnd', { period: t(`every.${period}`) })
  }
  return (
    <SummaryList
      rows={[
        { key: 'what', term: t('fields.what'), value: sentenceStart(t(`what.${line.what}`)) },
        { key: 'direction', term: t('line.direction'), value: t.rich('line.fromTo', { from: () => side(line.from), to: () => side(line.to) }) },
        { key: 'route', term: t('fields.route'), value: line.route },
        ...words,
        ...(line.dueOn === null ? [] : [{ key: 'dueOn', term: t('fields.dueOn'), value: <DateText date={line.dueOn} /> }]),
        ...(line.recurrence === null ? [] : [{ key: 'recurrence', term: t('line.often'), value: t('line.every', { recurrence: line.recurrence }) }]),
        ...(line.schedule === null ? [] : [{
          key: 'schedule',
          term: t('line.asRule'),
          value: <>{t.rich('line.rule', { rule: ruleInWords(line.schedule), within: line.schedule.within, from: () => <DateText date={line.schedule!.from} /> })} <BasisTag basis="policy" /></>,
        }]),
        ...(line.withdrawnOn === null ? [] : [{ key: 'withdrawnOn', term: t('fields.withdrawnOn'), value: <DateText date={line.withdrawnOn} /> }]),
        ...(line.embargoUntil === null ? [] : [{ key: 'embargoUntil', term: t('fields.embargoUntil'), value: <DateText date={line.embargoUntil} /> }]),
        ...(line.identifiers.length === 0 ? [] : [{
          key: 'identifiers',
          term: t('fields.identifiers'),
          value: line.identifiers.map(({ type, value, href }) => (
            <div key={`${type}:${value}`}>{type} {href === null ? value : <TextLink href={href}>{value}</TextLink>}</div>
          )),
        }]),
        ...procedure.agreement.parties.map(({ id }) => ({
          key: `position-${id}`,
          term: <>{t('line.holds')} {side(id)}</>,
          value: <Position position={line.positions[id]} />,
        })),
      ]}
    />
  )
}

function Position({ position }: { position: Line['positions'][string] | undefined }) {
  const t = useTranslations('activities')
  if (position === undefined) return t('stance.none')
  return t.rich('stance.since', { stance: sentenceStart(t(`stance.${position.stance}`)), date: () => <DateText date={position.on} /> })
}
