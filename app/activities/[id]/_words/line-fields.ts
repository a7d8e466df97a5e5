import { z } from 'zod'

import { checkIdentifier } from '@/lib/domain/plans/identifiers'
import { commonRules, schedule, type Schedule } from '@/lib/domain/reciprocity/schedule'
import { registerSchemas } from '@/lib/domain/register/events'
import type { FormReader } from '@/lib/forms/read-form'

/** A rule of one's own, instead of one of those that most agreements mean. */
export const ownRule = 'own'
export const periods = Object.keys(commonRules) as (keyof typeof commonRules)[]

/** What the forms of a line ask for besides where it stands and which way it runs, field by field. */
const typedLine = registerSchemas.expectation
  .omit({ kind: true, id: true, activityId: true, from: true, to: true, positions: true, schedule: true })
  .extend({
    every: z.enum(['', ...periods, ownRule]),
    rule: schedule.shape.rule.or(z.literal('')),
    scheduleFrom: z.iso.date().nullable(),
    within: z.literal('').or(z.string().regex(/^\d{1,3}$/)),
  })

/** The schema of a form of a line, with more members where it asks for more. */
export function lineForm<More extends z.ZodRawShape>(more: More) {
  return typedLine.extend(more).superRefine((line, issues) => {
    const { every, rule, scheduleFrom } = line as unknown as z.infer<typeof typedLine>
    if (every === '') return
    if (scheduleFrom === null) issues.addIssue({ code: 'custom', path: ['scheduleFrom'], message: 'date-needed' })
    if (every === ownRule && rule === '') issues.addIssue({ code: 'custom', path: ['rule'], message: 'rule-needed' })
  })
}

/** What such a form reads. */
export function readLine(form: FormReader) {
  return {
    title: form.text('title'),
    what: form.text('what') === '' ? undefined : form.text('what'),
    route: form.text('route'),
    format: form.textOrNull('format'),
    dueOn: form.textOrNull('dueOn'),
    recurrence: form.textOrNull('recurrence'),
    every: form.text('every'),
    rule: form.text('rule').trim(),
    scheduleFrom: form.textOrNull('scheduleFrom'),
    within: form.text('within').trim(),
    provider: form.textOrNull('provider'),
    recipient: form.textOrNull('recipient'),
    volume: form.textOrNull('volume'),
    embargoUntil: form.textOrNull('embargoUntil'),
    agreedIn: form.textOrNull('agreedIn'),
    identifiers: identifiersIn(form.text('identifiers')),
    withdrawnOn: form.textOrNull('withdrawnOn'),
  }
}

type TypedSchedule = Pick<z.infer<typeof typedLine>, 'every' | 'rule' | 'scheduleFrom' | 'within'>

/** What was typed into such a form as a line tells it. */
export function toldIn<Typed extends TypedSchedule>({ every, rule, scheduleFrom, within, ...line }: Typed): Omit<Typed, keyof TypedSchedule> & { schedule: Schedule | null } {
  const named = every === '' ? null : every === ownRule ? rule : commonRules[every]
  return { ...line, schedule: named === null || scheduleFrom === null ? null : { rule: named, from: scheduleFrom, within: Number(within) } }
}

/** The choice of the form that a rule comes from. */
export function periodOf({ rule }: Schedule): (typeof periods)[number] | typeof ownRule {
  return periods.find((period) => commonRules[period] === rule) ?? ownRule
}

/** One identifier in each line: `doi:10.5281/zenodo.1200361`, or an address that a resolver begins. */
export function identifiersIn(text: string): { type: string; value: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const named = /^([A-Za-z-]+):(?!\/\/)\s*(.+)$/.exec(line)
      const { type, value } = named ? checkIdentifier(named[1]!, named[2]!) : checkIdentifier('other', line)
      return { type, value }
    })
}

/** The same as it is typed. */
export function identifiersTyped(identifiers: readonly { readonly type: string; readonly value: string }[]): string {
  return identifiers.map(({ type, value }) => `${type}:${value}`).join('\n')
}
