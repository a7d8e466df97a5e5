import { describe, expect, it } from 'vitest'

import { procedureSchema, type Procedure } from './schema'
import { wtoDsu4 } from './wto-dsu-4'

type Draft = { -readonly [K in keyof Procedure]: Procedure[K] }

/** The faults of the WTO procedure with something changed in it, each as its path and its reason. */
function faultsWith(change: (draft: Draft) => void): string[] {
  const draft = structuredClone(wtoDsu4) as Draft
  change(draft)
  const parsed = procedureSchema.safeParse(draft)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a procedure', () => {
  it('that is whole has no fault', () => {
    expect(faultsWith(() => undefined)).toEqual([])
  })

  it('names only stages and clocks that it has', () => {
    expect(faultsWith((draft) => { draft.initialStage = 'nowhere' })).toEqual(['initialStage: no stage "nowhere" in this procedure'])
    expect(faultsWith((draft) => { draft.acts[0]!.next = 'nowhere' })).toContain('acts.0.next: no stage "nowhere" in this procedure')
    expect(faultsWith((draft) => { draft.acts[2]!.meets = 'nothing' })).toEqual(['acts.2.meets: no clock "nothing" in this procedure'])
    expect(faultsWith((draft) => { draft.acts[2]!.when = { not: { any: [{ clock: 'nothing', is: 'open' }] } } })).toEqual(['acts.2.when: no clock "nothing" in this procedure'])
    expect(faultsWith((draft) => { draft.clocks[0]!.runsIn = ['nowhere'] })).toEqual(['clocks.0.runsIn.0: no stage "nowhere" in this procedure'])
    expect(faultsWith((draft) => { draft.clocks[0]!.variants = [{ when: ['urgent'], label: { en: 'urgent' }, n: 1, trigger: { dueOf: 'nothing' } }] })).toEqual([
      'clocks.0.variants.0.trigger: no clock "nothing" in this procedure',
    ])
  })

  it('has each row once', () => {
    expect(faultsWith((draft) => { draft.stages.push(draft.stages[0]!) })).toEqual(['stages.5.id: "preparation" stands here twice'])
  })

  it('has no clocks that wait for each other', () => {
    const offset = { offset: { n: 1, unit: 'month' as const, calendar: 'none' as const, roll: 'none' as const }, from: { dueOf: 'enter' } }
    expect(faultsWith((draft) => { draft.clocks[0]!.trigger = { laterOf: [offset, offset] }; draft.clocks[1]!.trigger = { dueOf: 'reply' } })).toEqual([
      'clocks.0.trigger: "reply" counts from its own end, by way of other clocks',
      'clocks.1.trigger: "enter" counts from its own end, by way of other clocks',
    ])
  })

  it('has no open stage that a case could never leave', () => {
    expect(faultsWith((draft) => { draft.stages[0] = { ...draft.stages[2]!, id: 'preparation', closed: false }; draft.acts = draft.acts.filter((act) => !act.stages.includes('preparation')) })).toContain(
      'stages.0: "preparation" is no end, and no act leads out of it',
    )
  })

  it('names its office, its zones and its gaps rightly', () => {
    expect(faultsWith((draft) => { draft.agreement.office = 'EU' })).toEqual(['agreement.office: no party "EU" in this agreement'])
    expect(faultsWith((draft) => { draft.agreement.complainants = 'EU' })).toEqual(['agreement.complainants: no party "EU" in this agreement'])
    expect(faultsWith((draft) => { draft.agreement.parties[0]!.zone = '+08:00' })).toEqual(['agreement.parties.0.zone: "+08:00" is no time zone, such as America/New_York'])
    const gap = { from: '2026-01-02', to: '2026-01-02', note: { en: 'None.' } }
    expect(faultsWith((draft) => { draft.agreement.gaps = [gap] })).toEqual(['agreement.gaps.0.to: a gap ends after it begins'])
  })

  it('says of a wrong member where it stands and what is wrong with it', () => {
    const wrong = { ...structuredClone(wtoDsu4), version: 0, colour: 'blue' }
    const parsed = procedureSchema.safeParse(wrong)
    expect(parsed.error!.issues.map(({ path, code }) => [path.join('.'), code])).toEqual([['version', 'too_small'], ['', 'unrecognized_keys']])
  })
})
