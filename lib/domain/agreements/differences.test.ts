import { describe, expect, it } from 'vitest'

import { differencesOf, isWithoutDifference } from './differences'
import { builtInProcedures } from './procedures'
import { sta2024 } from './sta-2024'
import type { Procedure } from './schema'

const { stages, acts, clocks } = sta2024
const en = (text: string) => ({ en: text })

const second: Procedure = {
  ...sta2024,
  version: 2,
  notice: en('Another notice.'),
  stages: stages.map((stage) => (stage.id === 'intake' ? { ...stage, label: en('Reception') } : stage)),
  clocks: clocks.map((clock) => (clock.id === 'agency-reply' ? { ...clock, rule: { ...clock.rule, n: 20 } } : clock)),
  acts: [...acts.filter((act) => act.id !== acts[0]!.id), { ...acts[0]!, id: 'another-act' }],
  lapse: undefined,
}
const of = (part: string, differences = differencesOf(sta2024, second)) => differences.find((one) => one.part === part)!

describe('two versions', () => {
  it.each(builtInProcedures)('that are the same differ in nothing, and every row is counted: $id', (procedure) => {
    const differences = differencesOf(procedure, { ...procedure, version: 2 })
    expect(isWithoutDifference(differences)).toBe(true)
    expect(of('stages', differences).same).toBe(procedure.stages.length)
    expect(of('clocks', differences).same).toBe(procedure.clocks.length)
  })

  it('differ member by member, with both values', () => {
    expect(of('clocks')).toEqual({
      part: 'clocks',
      rows: [{
        id: 'agency-reply',
        label: clocks.find((one) => one.id === 'agency-reply')!.label,
        change: 'changed',
        members: [{ member: 'rule', before: expect.objectContaining({ n: 30 }), after: expect.objectContaining({ n: 20 }) }],
      }],
      same: clocks.length - 1,
    })
    expect(of('stages').rows.map(({ id, members }) => [id, members])).toEqual([['intake', [{ member: 'label', before: stages[0]!.label, after: en('Reception') }]]])
    expect(of('procedure').rows[0]!.members).toEqual([{ member: 'notice', before: sta2024.notice, after: en('Another notice.') }])
  })

  it('differ by rows that only one of them has', () => {
    expect(of('acts').rows.map(({ id, change }) => [id, change])).toEqual([['another-act', 'added'], [acts[0]!.id, 'removed']])
    expect(of('acts').rows[0]!.members).toContainEqual({ member: 'label', before: undefined, after: acts[0]!.label })
    expect(of('acts').same).toBe(acts.length - 1)
    expect(of('lapse').rows.map(({ change }) => change)).toEqual(['removed'])
  })

  it('differ by the order of their rows', () => {
    const turned = differencesOf(sta2024, { ...sta2024, stages: [...stages].reverse() })
    expect(of('stages', turned)).toMatchObject({ same: stages.length, rows: [{ id: 'stages', members: [{ member: 'order' }] }] })
  })

  it('do not differ by what one says by leaving it out', () => {
    const differences = differencesOf(sta2024, { ...sta2024, acts: acts.map(({ meets, ...act }) => ({ ...act, ...(meets === undefined ? {} : { meets }) })) })
    expect(isWithoutDifference(differences)).toBe(true)
  })
})
