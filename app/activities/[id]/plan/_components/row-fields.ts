import type { Choice } from '@/components/choice-fields'
import type { FormField } from '@/components/fields-form'
import type { MemberChange, PlanRow } from '@/lib/domain/plans/compare-plan'
import { formatDate } from '@/lib/format/dates'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { fieldsOfLine } from '../../_words/form-fields'
import { identifiersTyped } from '../../_words/line-fields'
import { rowField } from '../_rows/taken-rows'

type Words = (key: string, values?: Record<string, string>) => string

type RowFieldsOf = {
  row: PlanRow
  n: number
  activity: ActivityDetail
  directions: readonly Choice[]
  /** Of the namespaces `plan` and `activities`. */
  t: Words
  words: Words
  locale: string
}

/** What the form asks of a row: `shown` is what the plan does not say, `folded` what it says or hardly ever matters. */
export interface RowFields {
  readonly take: FormField
  readonly shown: readonly FormField[]
  readonly folded: readonly FormField[]
}

export function fieldsOfRow({ row, n, activity, directions, t, words, locale }: RowFieldsOf): RowFields {
  const take = { name: rowField(n, 'take'), kind: 'several', label: t('fields.take') } as const
  if (row.state === 'changed') {
    const choices = row.changes.map((change) => ({ value: change.member, label: words(`fields.${change.member}`), description: changeInWords(change, t, locale) }))
    return { take: { ...take, choices, start: row.changes.map(({ member }) => member) }, shown: [], folded: [] }
  }
  const { main, more } = fieldsOfLine(words, activity.earliestOn)
  const starts = startsOf(row)
  const fields = [...main, ...more].map((field): FormField => {
    const { hint: _hint, ...bare } = field
    const start = starts[field.name]
    const asAll = ['dueOn', 'route'].includes(field.name) && start === undefined
    return {
      ...(hintsKept.includes(field.name) ? field : bare),
      ...(asAll ? { hint: t(`hints.${field.name}`) } : {}),
      name: rowField(n, field.name),
      optional: field.name === 'title' || field.name === 'what' ? field.optional : 'unmarked',
      ...(start === undefined ? {} : { start }),
    }
  })
  const isOpen = (name: string) => name === 'route' || name === 'dueOn' ? starts[name] === undefined : false
  const direction: FormField = { name: rowField(n, 'direction'), kind: 'list', label: t('fields.allDirection'), choices: directions, emptyLabel: t('review.asAll'), optional: 'unmarked' }
  const open = fields.filter((_field, i) => isOpen([...main, ...more][i]!.name))
  return {
    take: { ...take, choices: [{ value: 'new', label: t('take.new') }], start: row.state === 'new' ? ['new'] : [] },
    shown: [direction, ...open],
    folded: fields.filter((field) => !open.includes(field)),
  }
}

/** Fields that are not understood without their hint. */
const hintsKept = ['identifiers', 'recurrence', 'every', 'within', 'rule']

function startsOf({ said }: PlanRow): Readonly<Record<string, string | undefined>> {
  const { identifiers, ...words } = said
  const starts = Object.entries(words).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return { ...Object.fromEntries(starts), ...(identifiers.length === 0 ? {} : { identifiers: identifiersTyped(identifiers) }) }
}

function changeInWords(change: MemberChange, t: Words, locale: string): string {
  const shown = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value)
  const list = (identifiers: readonly { readonly type: string; readonly value: string }[]) => identifiers.map(({ type, value }) => `${type} ${value}`).join(', ')
  const [now, then] = change.member === 'identifiers' ? [list(change.now), list(change.then)] : [shown(change.now ?? ''), shown(change.then)]
  return now === '' ? t('take.added', { then }) : t('take.change', { now, then })
}
