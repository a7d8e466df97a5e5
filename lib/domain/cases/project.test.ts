import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { procedureSchema } from '@/lib/domain/agreements/schema'
import { officialCalendars } from '@/lib/domain/calendars/official'

import { judge } from './guards'
import { isActOpen, project } from './project'
import { complaint, request, story } from './story.testing'

const requested = () =>
  story()
    .on('2026-02-02')
    .given('researcher', complaint)
    .given('officer', { command: 'admit', urgent: false })
    .given('officer', { ...request, on: '2026-02-02' })

describe('the view of a case', () => {
  it('knows from when an act will be open, without knowing today', () => {
    const one = requested()
    const view = project(sta2024, one.state(), officialCalendars)
    // Sent Mon 2 Feb, deemed received Mon 9 Feb, 30 days: Wed 11 Mar 2026, which ends at 16:00Z in Shanghai.
    expect(view.acts.find((act) => act.actId === 'escalate')).toMatchObject({ opensAt: '2026-03-11T16:00:00Z', closesAt: null })
    expect(view.acts.find((act) => act.actId === 'agency-reply')).toMatchObject({ opensAt: null, closesAt: null })
    expect(view.acts.map((act) => act.actId)).not.toContain('agency-request')
  })
  it('agrees with what is judged at each instant', () => {
    const one = requested()
    const view = project(sta2024, one.state(), officialCalendars)
    for (const now of ['2026-02-03T00:00:00Z', '2026-03-11T15:59:59Z', '2026-03-11T16:00:00Z', '2027-01-01T00:00:00Z']) {
      for (const act of sta2024.acts.filter((row) => !row.standing)) {
        const listed = view.acts.some((row) => row.actId === act.id && (row.opensAt ?? '') <= now && (row.closesAt ?? '9') > now)
        expect([act.id, now, isActOpen(act, { ...one.world(), now })]).toEqual([act.id, now, listed])
      }
    }
  })
  it('asks the clock to come back when the next period ends', () => {
    expect(project(sta2024, requested().state(), officialCalendars).nextCheckAt).toBe('2026-02-09T16:00:00Z')
  })
})

describe('a condition in three values', () => {
  const world = () => requested().world()
  const met = { fact: 'activity-under-agreement' } as const
  const notMet = { fact: 'decision-proposed' } as const
  const unknown = { fact: 'own-lines-not-provided' } as const
  it.each([
    ['all of met and unknown', { all: [met, unknown] }, 'unknown'],
    ['all of not met and unknown', { all: [notMet, unknown] }, 'not-met'],
    ['any of met and unknown', { any: [met, unknown] }, 'met'],
    ['any of not met and unknown', { any: [notMet, unknown] }, 'unknown'],
    ['not unknown', { not: unknown }, 'unknown'],
    ['not met', { not: met }, 'not-met'],
  ])('%s', (_what, guard, verdict) => {
    expect(judge(guard as never, world()).verdict).toBe(verdict)
  })
})

describe('a procedure as data', () => {
  it('survives being written and read', () => {
    expect(procedureSchema.parse(JSON.parse(JSON.stringify(sta2024)))).toEqual(sta2024)
  })
  it('says where it names what it does not have', () => {
    const broken = structuredClone(sta2024)
    broken.acts[0]!.stages = ['nowhere']
    broken.clocks[0]!.runsIn = ['elsewhere']
    const faults = procedureSchema.safeParse(broken).error!.issues.map((issue) => [issue.path.join('.'), issue.message])
    expect(faults).toEqual([
      ['clocks.0.runsIn.0', 'no stage "elsewhere" in this procedure'],
      ['acts.0.stages.0', 'no stage "nowhere" in this procedure'],
    ])
  })
  it('is program policy in every row', () => {
    const rows = [...sta2024.stages, ...sta2024.clocks, ...sta2024.acts, ...sta2024.suspension!.conditions, ...sta2024.suspension!.against, sta2024.lapse!]
    expect(new Set(rows.map((row) => row.basis))).toEqual(new Set(['policy']))
  })
  it('has the periods of the table', () => {
    const periods = sta2024.clocks.map(({ id, rule, variants }) => [id, rule.n, variants[0]?.n ?? null, rule.unit, rule.rollCalendar ?? rule.calendar, rule.roll])
    expect(periods).toEqual([
      ['safety-look', 2, null, 'business-day', 'us-federal', 'none'],
      ['intake-acknowledge', 2, null, 'business-day', 'us-federal', 'none'],
      ['intake-admissibility', 10, null, 'business-day', 'us-federal', 'none'],
      ['agency-receipt', 5, null, 'business-day', 'both-open', 'none'],
      ['agency-reply', 30, 15, 'calendar-day', 'both-open', 'following'],
      ['agency-conclude', 90, 45, 'calendar-day', 'both-open', 'following'],
      ['agency-meet', 45, 20, 'calendar-day', 'both-open', 'following'],
      ['coordinator-request', 10, null, 'business-day', 'us-federal', 'none'],
      ['coordinator-receipt', 5, null, 'business-day', 'both-open', 'none'],
      ['coordinator-reply', 30, 15, 'calendar-day', 'both-open', 'following'],
      ['coordinator-conclude', 60, 30, 'calendar-day', 'both-open', 'following'],
      ['senior-conclude', 30, 15, 'calendar-day', 'both-open', 'following'],
      ['step-done', 0, null, 'calendar-day', 'none', 'none'],
      ['step-verify', 15, null, 'business-day', 'us-federal', 'none'],
      ['suspension-decide', 15, null, 'business-day', 'us-federal', 'none'],
      ['suspended-review', 90, null, 'calendar-day', 'us-federal', 'following'],
    ])
  })
})
