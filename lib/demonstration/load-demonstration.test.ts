import { beforeAll, describe, expect, test } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { holdingOf } from '@/lib/services/found-office'
import type { Office } from '@/lib/services/office'
import { emptyOffice } from '@/lib/services/office.testing'
import { sweep } from '@/lib/services/sweep'
import { verifyRecord } from '@/lib/services/verify-record'
import { listActivities } from '@/lib/services/view-activities'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { viewCases, type ListedCase } from '@/lib/services/view-cases'

import { isOfAct } from './entries-of-acts.testing'
import { DayTooEarly, loadDemonstration } from './load-demonstration'
import { demonstrationRegister } from './register'
import { stories } from './stories'

const viewer = (role: Role, agencyId: string | null = null): Viewer => ({ accountId: `a ${role}`, role, agencyId })
const coordinator = viewer('coordinator')
const agencies = ['ahs', 'arc', 'bes', 'faf', 'nim', 'oas']

async function loadedOn(day: string): Promise<Office> {
  const office = emptyOffice(day)
  await loadDemonstration(office)
  return office
}

function casesOf(office: Office): ListedCase[] {
  return [...viewCases(office, coordinator, { group: 'all', sort: 'reference', offset: 0, limit: 100 }).cases]
}

function detailsOf(office: Office): CaseDetail[] {
  // An overseer reads of every case what it is about in registered words.
  return casesOf(office).map(({ reference }) => viewCase(office, viewer('overseer'), reference))
}

/** What a load comes to, without the identifiers and salts that are drawn by chance. */
function outcomeOf(office: Office) {
  return detailsOf(office).map(({ reference, record }) => ({
    reference,
    record: record.map(({ type, occurredOn, recordedAt, stage, role }) => ({ type, occurredOn, recordedAt, stage, role })),
  }))
}

/** A clock of a case by what it is called and how it stands. */
const stands = (id: string, state: string) => (one: CaseDetail) =>
  one.clocks.some((clock) => clock.reading.rule.id === id && clock.state === state)
const happened = (type: string) => (one: CaseDetail) => one.record.some((entry) => entry.type === type)
const countOf = (type: string) => (one: CaseDetail) => one.record.filter((entry) => entry.type === type).length
const all = (...tests: ((one: CaseDetail) => boolean)[]) => (one: CaseDetail) => tests.every((each) => each(one))
const not = (test: (one: CaseDetail) => boolean) => (one: CaseDetail) => !test(one)
const inStage = (stage: string) => (one: CaseDetail) => one.state.stage === stage
const open = (act: string, role: Role) => (office: Office) => (one: CaseDetail) => {
  const agencyId = role === 'officer' ? one.state.filed.agencyId : null
  return viewCase(office, viewer(role, agencyId), one.reference).acts.some((each) => each.act.id === act)
}

/** Where a case can be along the way; the demonstration shows each of them. */
const situations: Record<string, (office: Office) => (one: CaseDetail) => boolean> = {
  'just filed': () => all(inStage('intake'), not(happened('filing-acknowledged')), stands('intake-acknowledge', 'running')),
  acknowledged: () => all(inStage('intake'), happened('filing-acknowledged'), stands('intake-admissibility', 'running')),
  'intake overdue': () => all(inStage('intake'), stands('intake-admissibility', 'overdue')),
  'admitted, no request yet': () => all(inStage('agency-consultations'), not(happened('consultations-requested'))),
  'requested, receipt running': () => all(inStage('agency-consultations'), stands('agency-receipt', 'running')),
  'deemed received, reply running': () => all(stands('agency-receipt', 'passed'), stands('agency-reply', 'running')),
  'reply late': () => stands('agency-reply', 'met-late'),
  'meeting held, conclusion running': () => all(inStage('agency-consultations'), happened('meeting-held'), stands('agency-conclude', 'running')),
  'reply overdue, escalation open': (office) =>
    all(inStage('agency-consultations'), stands('agency-reply', 'overdue'), open('escalate', 'officer')(office)),
  'at the coordinator, request pending': (office) =>
    all(stands('coordinator-request', 'running'), open('coordinator-request', 'coordinator')(office)),
  'at the coordinator, running': () => all(inStage('coordinator-consultations'), stands('coordinator-conclude', 'running')),
  'at the coordinator, overdue': (office) =>
    all(stands('coordinator-conclude', 'overdue'), open('refer-to-senior-review', 'coordinator')(office)),
  'senior review running': () => all(inStage('senior-review'), stands('senior-conclude', 'running')),
  'flag raised, review open to be opened': (office) =>
    all(inStage('senior-review'), (one) => one.state.flagRaised, open('open-suspension-review', 'coordinator')(office)),
  'decision waits for the second person': () =>
    all(inStage('suspension-review'), (one) => one.state.proposalOpen, stands('suspension-decide', 'running')),
  'suspended by two persons': (office) =>
    all(inStage('suspended'), stands('suspended-review', 'running'), ({ reference }) => {
      const { record } = viewCase(office, coordinator, reference)
      const names = ['suspension-decision-proposed', 'suspension-decided'].map((type) => record.find((entry) => entry.type === type)!.name)
      return names[0] !== null && names[1] !== null && names[0] !== names[1]
    }),
  'resolved at the agency level': () => all(inStage('resolved'), not(happened('escalated'))),
  'resolved at the coordinator level': () => all(inStage('resolved'), happened('escalated')),
  'asked of the complainant, no answer yet': () => all(inStage('intake'), happened('information-asked'), stands('intake-admissibility', 'tolled')),
  'amended and filed again': () => all(inStage('intake'), happened('admission-declined'), stands('intake-acknowledge', 'running')),
  'an extension waits for its answer': (office) => open('agency-answer-extension', 'officer')(office),
  'stopped by a pause': (office) => all(open('agency-close-toll', 'officer')(office), stands('agency-conclude', 'tolled')),
  'on hold': (office) => all(open('lift-hold', 'coordinator')(office), stands('agency-reply', 'tolled')),
  'contact held for safety': (office) => all(inStage('agency-consultations'), open('look-at-safety', 'officer')(office)),
  'a date corrected, an entry voided': () => all(happened('entry-voided'), (one) => one.record.some((entry) => entry.supersededBy !== null)),
  'warned of a lapse': () => all(not(happened('lapsed')), happened('lapse-warned')),
  'revived after a lapse': () => all(happened('revived'), not(inStage('lapsed'))),
  'a review of the suspension kept it': () => all(inStage('suspended'), (one) => countOf('suspension-decided')(one) > 1),
  'a decision was returned': () => happened('suspension-decision-returned'),
  'received from the other side, running': () =>
    all(inStage('agency-consultations'), (one) => one.state.filed.complainingSide === 'PRC', stands('agency-reply', 'running')),
  'identity restricted': () => all((one) => one.state.about?.identity === 'custodian', not((one) => one.complainant !== null)),
}

const days = ['2026-07-01', '2026-11-21', '2027-02-10']
/** Loaded once for all that is asked of it. */
const offices = new Map<string, Office>()

describe.each(days)('loaded on %s', (day) => {
  let office: Office
  let details: CaseDetail[]

  beforeAll(async () => {
    office = await loadedOn(day)
    offices.set(day, office)
    details = detailsOf(office)
  }, 120_000)

  test('every case stands where its story says', () => {
    expect(details.map((one) => one.state.stage).sort()).toEqual(stories.map((one) => one.stage).sort())
  })

  test('every stage of the procedure is there, and a case for each agency', () => {
    expect(new Set(details.map((one) => one.state.stage))).toEqual(new Set(sta2024.stages.map((one) => one.id)))
    expect([...new Set(details.map((one) => one.state.filed.agencyId))].sort()).toEqual(agencies)
  })

  test('every command that the procedure has acts for was taken at least once', () => {
    const entries = details.flatMap((one) => one.record)
    const taken = new Set(sta2024.acts.filter((act) => entries.some((entry) => isOfAct(act, entry))).map((act) => act.command))
    expect(sta2024.acts.map((act) => act.command).filter((command) => !taken.has(command))).toEqual([])
  })

  test.each(Object.keys(situations))('shows: %s', (name) => {
    const found = details.filter(situations[name]!(office))
    expect(found.map((one) => one.reference)).not.toEqual([])
  })

  test('the record verifies, never goes back, and holds nothing of a day to come', () => {
    expect(verifyRecord(office).faults).toEqual([])
    for (const { record } of details) {
      expect(record.map((entry) => entry.recordedAt)).toEqual(record.map((entry) => entry.recordedAt).sort())
      expect(record.every((entry) => entry.recordedAt <= office.now() && entry.occurredOn <= day)).toBe(true)
    }
  })

  test('references are without gaps in each year, in the order of filing', () => {
    const inOrder = [...details].sort((a, b) => (a.record[0]!.recordedAt < b.record[0]!.recordedAt ? -1 : 1))
    const numbered = new Map<string, number>()
    for (const { reference } of inOrder) {
      const [, year = '', number] = reference.split('-')
      numbered.set(year, (numbered.get(year) ?? 0) + 1)
      expect(Number(number)).toBe(numbered.get(year))
    }
  })

  test('says of itself that it is a demonstration', () => {
    expect(holdingOf(office.store)).toBe('demonstration')
  })

  test('each side provided some of its lines whole and some not, and one activity has no line at all', () => {
    const { activities, figures } = listActivities(office, coordinator)
    for (const side of ['US', 'PRC']) {
      const { outcomes } = figures[side]!
      expect(outcomes['on-time'] + outcomes.late, side).toBeGreaterThan(0)
      expect(outcomes.partial + outcomes.declined, side).toBeGreaterThan(0)
      expect(outcomes.overdue, side).toBeGreaterThan(0)
    }
    expect(activities.filter((one) => one.lines === 0).map((one) => one.id)).toEqual(['dust'])
  })

  test('the clock has nothing left to enter', () => {
    expect(sweep(office).recorded).toBe(0)
  })

  test('what is overdue was registered as due before it was complained about', () => {
    for (const { expectation, state } of details) {
      if (expectation?.dueOn) expect(state.about!.happenedOn >= expectation.dueOn, state.filed.reference).toBe(true)
    }
  })
})

test('comes to the same when it is loaded again for the same day', async () => {
  const day = days[1]!
  expect(outcomeOf(await loadedOn(day))).toEqual(outcomeOf(offices.get(day)!))
}, 120_000)

test('a day before its agreements is refused, with the first day that is possible', async () => {
  const office = emptyOffice('2026-01-15')
  const fault = await loadDemonstration(office).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(DayTooEarly)
  expect(holdingOf(office.store)).toBe('nothing')
  expect((fault as DayTooEarly).earliest > '2026-01-15' && (fault as DayTooEarly).earliest <= '2026-07-01').toBe(true)
})

test('a story that a rule refuses fails loudly, and names the step', async () => {
  const [first] = stories
  const skipped = { ...first!, steps: [first!.steps[2]!] }
  await expect(loadDemonstration(emptyOffice('2026-11-21'), [skipped])).rejects.toThrow(
    `story "${first!.id}", step 1, request-consultations: refused as wrong-stage`,
  )
}, 120_000)

test('a story that does not end where it says fails loudly', async () => {
  const [first] = stories
  await expect(loadDemonstration(emptyOffice('2026-11-21'), [{ ...first!, steps: [] }])).rejects.toThrow('ends in intake, not in resolved')
}, 120_000)

test('a step waits where a closing that was announced meanwhile moves the clock', async () => {
  const office = emptyOffice('2026-06-10')
  // Filed on this day, it waits for a meeting over the end of 2025, where an order of 18 December closed two days.
  const waiting = stories.filter((one) => one.id === 'buoys-flagged').map((one) => ({ ...one, filed: -228 }))
  await loadDemonstration(office, waiting)
  const [one] = detailsOf(office)
  const recomputed = one!.record.find((entry) => entry.type === 'clock-recomputed')
  const escalated = one!.record.find((entry) => entry.type === 'escalated')
  expect(recomputed!.occurredOn).toBe('2025-12-18')
  expect(escalated!.occurredOn > '2025-12-26').toBe(true)
}, 120_000)

test('due dates move by whole months with the day of loading', () => {
  const due = (today: string) =>
    demonstrationRegister(today).flatMap(({ entry }) => (entry.kind === 'expectation' && entry.id === 'fol-agg' ? [entry.dueOn] : []))
  expect(due('2026-11-01')).toEqual(['2026-03-31'])
  expect(due('2026-12-31')).toEqual(['2026-04-30'])
  expect(due('2027-02-10')).toEqual(['2026-06-30'])
  expect(due('2026-07-01')).toEqual(['2025-11-30'])
})
