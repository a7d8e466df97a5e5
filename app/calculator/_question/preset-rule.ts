import type { ClockPreset } from '@/lib/services/clock-presets'

import type { Question } from './question'

type RuleFields = Pick<Question, 'n' | 'unit' | 'calendar' | 'direction' | 'roll' | 'rollCalendar' | 'zone'>

/** The rule of a period as the fields of the form. */
export function ruleFields({ rule, zone }: Pick<ClockPreset, 'rule' | 'zone'>): RuleFields {
  const { n, unit, calendar, roll, rollCalendar } = rule
  return { n: String(n), unit, calendar, direction: 'after', roll, rollCalendar: rollCalendar ?? '', zone }
}

/** The question with the rule of a period filled in; the dates that were typed stay. */
export function withPreset(question: Question, preset: Pick<ClockPreset, 'id' | 'rule' | 'zone'>): Question {
  return { ...question, ...ruleFields(preset), preset: preset.id }
}

/** The period that a question still asks about: the one named in the address, as long as nothing of its rule was changed. */
export function presetInForce(question: Question, presets: readonly ClockPreset[]): ClockPreset | null {
  const named = presets.find((preset) => preset.id === question.preset)
  if (!named) return null
  const fields = ruleFields(named)
  return (Object.keys(fields) as (keyof RuleFields)[]).every((name) => fields[name] === question[name]) ? named : null
}
