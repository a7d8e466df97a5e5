import type { FormField } from '@/components/fields-form'
import { expectedObjects } from '@/lib/domain/register/events'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { Line } from '@/lib/services/view-activities'

import { identifiersTyped, ownRule, periodOf, periods } from './line-fields'

type Words = (key: string) => string

/** What the forms of a line ask for, in the order in which a person thinks of it; `line` is what they start with. */
export function fieldsOfLine(t: Words, earliestOn: string, line?: Line): { main: FormField[]; more: FormField[] } {
  const start = (value: string | null | undefined) => (value === null || value === undefined ? {} : { start: value })
  const words = (name: string) => ({ name, label: t(`fields.${name}`), hint: t(`hints.${name}`) })
  return {
    main: [
      { ...words('title'), kind: 'line', ...start(line?.title) },
      {
        name: 'what', kind: 'choice', label: t('fields.what'), start: line?.what ?? 'data-set',
        choices: expectedObjects.map((value) => ({ value, label: sentenceStart(t(`what.${value}`)) })),
      },
      { ...words('route'), kind: 'line', ...start(line?.route) },
      { ...words('format'), kind: 'line', optional: true, ...start(line?.format) },
      { ...words('dueOn'), kind: 'date', optional: 'unmarked', min: earliestOn, ...start(line?.dueOn) },
      { ...words('recurrence'), kind: 'line', optional: 'unmarked', ...start(line?.recurrence) },
      {
        ...words('every'), kind: 'list', optional: 'unmarked', ...start(line?.schedule ? periodOf(line.schedule) : null),
        choices: [...periods, ownRule].map((value) => ({ value, label: sentenceStart(t(`every.${value}`)) })),
      },
      { ...words('scheduleFrom'), kind: 'date', optional: 'unmarked', min: earliestOn, ...start(line?.schedule?.from) },
      { ...words('within'), kind: 'short', optional: 'unmarked', ...start(line?.schedule && String(line.schedule.within)) },
    ],
    more: [
      { ...words('rule'), kind: 'line', optional: true, ...start(line?.schedule && periodOf(line.schedule) === ownRule ? line.schedule.rule : null) },
      { ...words('provider'), kind: 'line', optional: true, ...start(line?.provider) },
      { ...words('recipient'), kind: 'line', optional: true, ...start(line?.recipient) },
      { ...words('volume'), kind: 'line', optional: true, ...start(line?.volume) },
      { ...words('embargoUntil'), kind: 'date', optional: true, ...start(line?.embargoUntil) },
      { ...words('agreedIn'), kind: 'line', optional: true, ...start(line?.agreedIn) },
      { ...words('identifiers'), kind: 'text', optional: true, limit: 4000, ...start(line ? identifiersTyped(line.identifiers) : null) },
    ],
  }
}
