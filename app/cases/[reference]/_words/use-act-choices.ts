import { useLocale, useTranslations } from 'next-intl'
import type { Choice } from '@/components/choice-fields'
import { sentence } from '@/lib/domain/cases/sentence'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { CaseDetail } from '@/lib/services/view-case'
import type { CaseList } from './act-fields'
import { sideName, writeSentence } from './event-sentence'
import { useScope } from './use-scope'
import { useWording } from './use-wording'

/** What the fields of the acts' forms offer to choose from in this case, in words. */
export function useActChoices(detail: CaseDetail): Readonly<Record<CaseList, readonly Choice[]>> {
  const locale = useLocale()
  const t = useTranslations('acts')
  const v = useTranslations('vocabulary')
  const wording = useWording(detail)
  const scope = useScope(detail)
  const { choices, procedure, state: { filed } } = detail
  const side = (id: 'complaining-side' | 'responding-side') =>
    sideName(id === 'complaining-side' ? filed.complainingSide : filed.respondingSide, wording)
  const told = (seq: number) => {
    const entry = detail.record.find((one) => one.seq === seq)
    return entry ? writeSentence(sentence(entry as Parameters<typeof sentence>[0]), wording) : ''
  }
  return {
    scope,
    sides: (['complaining-side', 'responding-side'] as const).map((id) => ({
      value: id, label: t('sideChoice', { side: side(id), role: v(`side.${id}`) }),
    })),
    clocks: choices.clocks.map(({ reading, days }) => {
      const clock = localized(reading.rule.label, locale)
      const values = { clock, due: reading.range ? formatDate(reading.range.latest, locale) : '', dated: reading.range ? 'yes' : 'no', capped: days === null ? 'no' : 'yes', days: days ?? 0 }
      return { value: reading.key, label: t('clockChoice', values) }
    }),
    steps: choices.steps.map((one) => ({
      value: String(one.entry),
      label: t('stepChoice', {
        entry: one.entry,
        side: side(one.side as 'complaining-side'),
        due: formatDate(one.dueOn, locale),
        reported: one.reported ? 'yes' : 'no',
      }),
    })),
    entries: choices.entries.map((seq) => {
      const entry = detail.record.find((one) => one.seq === seq)!
      return { value: String(seq), label: t('entryChoice', { seq, date: formatDate(entry.occurredOn, locale), told: told(seq) }) }
    }),
    decisions: choices.decisions.map((one) => ({ value: one, label: sentenceStart(t(`decisionChoice.${one}`)) })),
    activities: choices.activities.map((one) => ({ value: one.id, label: one.title })),
    expectations: choices.expectations.map((one) => ({
      value: one.id, label: t('expectationChoice', { activity: one.activity, title: one.title }),
    })),
    provisions: procedure.agreement.provisions.map((one) => ({ value: one.id, label: localized(one.name, locale) })),
  }
}
