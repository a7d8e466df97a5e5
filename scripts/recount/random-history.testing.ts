import type { Role, Viewer } from '@/lib/domain/access/roles'
import { addDays } from '@/lib/domain/calendars/days'
import type { Command } from '@/lib/domain/cases/commands'
import { complaint, reply, request } from '@/lib/domain/cases/story.testing'
import { statedReasons, type CommandName } from '@/lib/domain/cases/vocabulary'
import { isOpen } from '@/lib/domain/deadlines/case-clocks'
import fc from '@/lib/properties.testing'
import { closing, enter } from '@/lib/services/calendar-entries.testing'
import { changeCase } from '@/lib/services/change-case'
import { Refused } from '@/lib/services/errors'
import { person, testOffice } from '@/lib/services/office.testing'
import { registerEntry } from '@/lib/services/register-entry'
import { sweep } from '@/lib/services/sweep'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'

type TestOffice = ReturnType<typeof testOffice>

/** One thing that somebody may do: how many days later, in which case, and in which way. */
export interface Moment {
  readonly later: number
  readonly back: number
  readonly who: number
  readonly which: number
  readonly what: number
  readonly some: number
  readonly yes: boolean
}

const nat = (max: number) => fc.nat({ max })
const moment: fc.Arbitrary<Moment> = fc.record({
  later: fc.oneof({ weight: 40, arbitrary: nat(16) }, { weight: 1, arbitrary: fc.constant(380) }),
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 25 }) }),
  who: nat(99), which: nat(99), what: nat(999), some: nat(999), yes: fc.boolean(),
})
export const moments = fc.array(moment, { minLength: 25, maxLength: 45 })

/** Two of them in which all that is hard to count happens, whatever else is drawn. */
export const tellingHistories = [2, 3].flatMap((seed) => fc.sample(moments, { seed, numRuns: 1 }))

const words = 'Words.'
const people: readonly Viewer[] = (['researcher', 'officer', 'officer', 'coordinator', 'coordinator'] satisfies Role[]).map((role, n) => person(role, `${role}-${n}`))
const researcher = people[0]!

/** What leads on is done more often than what can always be done, so that histories come to something. */
const weights: Partial<Record<CommandName, number>> = {
  'admit': 9, 'request-consultations': 15, 'record-reply': 4, 'conclude': 4, 'propose-extension': 15, 'answer-extension': 20, 'close-toll': 9, 'escalate': 12,
  'refer-to-senior-review': 15, 'open-suspension-review': 25, 'decide-suspension': 25, 'second-decision': 25, 'agree-step': 4, 'report-step': 9, 'verify-step': 9, 'revive': 9,
  'correct-entry': 4,
}

/** What is asked for by an act, where this history asks for it. */
function commandFor(command: CommandName, detail: CaseDetail, on: string, { some, yes }: Moment): object | null {
  const steps = detail.record.filter(({ type, supersededBy }) => type === 'corrective-step-agreed' && supersededBy === null)
  const step = steps[steps.length === 0 ? 0 : some % steps.length]?.seq ?? 1
  const isDecided = detail.record.some(({ type }) => type === 'suspension-decided')
  const extensible = detail.clocks.filter(({ reading }) => isOpen(reading) && reading.rule.extension)
  const clock = extensible[some % Math.max(1, extensible.length)]?.reading.key ?? 'agency-reply-1'
  const side = yes ? 'responding-side' : 'complaining-side'
  const rare = (share: number, what: object) => (some % share === 0 ? what : null)
  const of: Partial<Record<CommandName, object | null>> = {
    'acknowledge': {},
    'admit': { urgent: yes },
    'decline-admission': rare(3, { reason: 'nothing-named', words, elsewhere: words }),
    'ask-information': { words },
    'answer-information': { words },
    'amend': { activityId: yes ? 'wave' : null, expectationId: yes ? 'wav-rt' : null, provisionId: 'data-access-and-reciprocity', asked: 'asked', askedOn: '2026-01-20', askedWords: words, words },
    'request-second-look': { words },
    'uphold-refusal': { words, elsewhere: words },
    'request-consultations': { ...request, on },
    'record-receipt': { on, evidence: 'courier' },
    'record-reply': { ...reply, on, statedReason: statedReasons[some % statedReasons.length] },
    'record-meeting': { on, bothAgreeToGoUp: yes, words },
    'record-position': rare(4, { on, side, words }),
    'propose-extension': { on, clock, n: 1 + (some % 30), by: side, words },
    'answer-extension': { on, accepted: some % 4 > 0, instrument: 'letter', words },
    'open-toll': rare(3, { on, reason: yes ? 'agreed-pause' : 'beyond-control', words }),
    'close-toll': { on, words },
    'direct-hold': { words },
    'lift-hold': { words },
    'agree-step': rare(3, { on, side, dueOn: addDays(on, some % 40), instrument: 'letter', words }),
    'report-step': { on, step, words },
    'answer-step': { step, confirmed: yes, words },
    'verify-step': { step, outcome: ['done', 'failed', 'complete'][some % 3], words },
    'conclude': { on, outcome: some % 4 ? 'no-solution' : 'solution', words },
    'escalate': { words },
    'refer-to-senior-review': { words },
    'raise-safety': rare(10, { words }),
    'hold-contact': { words },
    'look-at-safety': { contact: yes ? 'resumes' : 'stays-held', words },
    'refer': rare(9, { to: 'intellectual-property', whole: yes, words }),
    'open-suspension-review': { words },
    'decide-suspension': {
      decision: (isDecided ? ['keep', 'resume', 'terminate'] : ['suspend', 'suspend', 'continue'])[some % 3],
      scope: isDecided ? [] : [yes ? { kind: 'activity', id: 'wave' } : { kind: 'expectation', id: 'wav-rt' }],
      reviewOn: addDays(on, 60), memo: words, recommendation: '',
    },
    'second-decision': { agree: some % 4 > 0, words },
    'revive': { on, manner: 'letter', words },
    'cease': rare(15, { on, basis: 'own-choice', caseGoesOn: yes, words }),
    'withdraw': rare(12, { words }),
    'correct-entry': { entry: 1 + (some % detail.version), what: some % 2 ? 'date' : 'void', on, words },
    'note': rare(9, { words }),
  }
  const asked = of[command]
  return asked ? { command, ...asked } : null
}

/** An office in which only what the procedure permits has happened, to up to three cases and to what is agreed; answers with it and its days. */
export function officeWithHistory(all: readonly Moment[]): { office: TestOffice; days: readonly string[] } {
  const office = testOffice('2026-02-02')
  registerLines(office)
  const references = [file(office, all[0]!)]
  const days = ['2026-02-02']
  all.forEach((one, i) => {
    const today = addDays(days.at(-1)!, one.later)
    days.push(today)
    office.moveTo(`${today}T${String(14 + (i % 8)).padStart(2, '0')}:00:00Z`)
    if (one.which % 3 > 0) sweep(office)
    if (references.length < 3 && i % 6 === 5) references.push(file(office, one))
    if (one.what % 17 === 0) deliver(office, one, today, i)
    if (one.what % 23 === 0 && today > '2026-02-10') close(office, today)
    act(office, references[one.which % references.length]!, one, addDays(today, -one.back))
  })
  return { office, days }
}

function file(office: TestOffice, { yes, some }: Moment): string {
  const about = some % 3 === 0 ? { activityId: null, expectationId: null, provisionId: 'data-access-and-reciprocity' } : {}
  const { reference } = changeCase(office, researcher, null, { ...complaint, ...about, urgent: yes, safety: some % 11 === 0 })
  // Some begin where there is more to happen.
  if (some % 3 === 1) {
    changeCase(office, people[1]!, reference, { command: 'admit', urgent: yes })
    if (some % 11 > 0) changeCase(office, people[1]!, reference, { ...request, on: office.now().slice(0, 10) })
  }
  return reference
}

function act(office: TestOffice, reference: string, one: Moment, on: string): void {
  for (let tries = 0; tries < people.length; tries += 1) {
    const viewer = people[(one.who + tries) % people.length]!
    const detail = viewCase(office, viewer, reference)
    if (detail.acts.length === 0) continue
    const choices = detail.acts.flatMap(({ act: { command } }) => new Array<CommandName>(weights[command] ?? 1).fill(command))
    const command = choices[one.what % choices.length]!
    const asked = commandFor(command, detail, on, one)
    if (asked === null) continue
    try {
      changeCase(office, viewer, reference, asked as Command)
      return
    } catch (error) {
      // Another rule said no, as of a day before the last one.
      if (!(error instanceof Refused)) throw error
    }
  }
}

/** Lines of both directions: with one due date, with many, with none. */
function registerLines(office: TestOffice): void {
  const line = { kind: 'expectation', activityId: 'wave', route: 'stream', format: null, recurrence: null } as const
  registerEntry(office, { ...line, id: 'wav-monthly', from: 'US', to: 'PRC', title: 'Monthly', dueOn: null, schedule: { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', from: '2026-01-01', within: 10 } }, null)
  registerEntry(office, { ...line, id: 'wav-once', from: 'PRC', to: 'US', title: 'Once', dueOn: '2026-03-31' }, null)
  registerEntry(office, { ...line, id: 'wav-gone', from: 'PRC', to: 'US', title: 'Withdrawn', dueOn: null, withdrawnOn: '2026-05-01', schedule: { rule: 'FREQ=WEEKLY;BYDAY=SU', from: '2026-02-01', within: 0 } }, null)
}

function deliver(office: TestOffice, { some, yes, back }: Moment, today: string, n: number): void {
  const positions: Record<string, { stance: 'disputed'; on: string }> = some % 5 === 0 ? { US: { stance: 'disputed', on: today } } : {}
  const completeness = (['complete', 'partial', 'declined'] as const)[some % 3]!
  registerEntry(office, {
    kind: 'delivery', id: `d-${n}`, expectationId: ['wav-monthly', 'wav-once', 'wav-gone'][some % 3]!, providedOn: addDays(today, -back), completeness, positions,
    reason: yes && completeness !== 'complete' ? 'state-secrets' : null, words: null, dueOn: yes ? '2026-03-31' : null, void: some % 13 === 0,
  }, null)
}

/** A day that is closed after all, some days ahead: clocks that run over it are worked out again. */
function close(office: TestOffice, today: string): void {
  let day = addDays(today, 4)
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, 1)
  try {
    enter(office, closing(day, today))
  } catch {
    // It is closed already.
    return
  }
  sweep(office)
}
