import { beforeEach, describe, expect, it } from 'vitest'

import { GET as activities } from '@/app/api/v1/activities/route'
import { GET as ledger } from '@/app/api/v1/activities/[id]/ledger/route'
import { activitiesAnswer, deliveredAnswer, deliveriesAnswer, ledgerAnswer } from '@/lib/api/activity-call'
import type { AccessScope } from '@/lib/domain/access/access-scopes'
import type { Viewer } from '@/lib/domain/access/roles'
import { peerHeader } from '@/lib/limits/caller-address'
import { makeToken, ownTokens, revokeToken } from '@/lib/services/access-tokens'
import { recordDelivery, voidDelivery } from '@/lib/services/administer-register'
import { changeAccount } from '@/lib/services/change-account'
import { importDeliveries, previewDeliveries } from '@/lib/services/import-deliveries'
import { elsewhere, officer, officeWithPeople, researcher } from '@/lib/services/inbox.testing'
import { person } from '@/lib/services/office.testing'
import { registerEntry } from '@/lib/services/register-entry'
import { verifyRecord } from '@/lib/services/verify-record'
import { viewActivity } from '@/lib/services/view-activities'

import * as route from './route'

const kept = globalThis as { comityOffice?: unknown; comityCallLimits?: unknown }
let office: ReturnType<typeof officeWithPeople>
beforeEach(() => {
  office = officeWithPeople()
  kept.comityOffice = office
  kept.comityCallLimits = undefined
})

function tokenOf(viewer: Viewer, scopes: readonly AccessScope[] = ['read', 'deliveries:write'], endsOn = '2026-03-31'): string {
  const made = makeToken(office, viewer, { label: 'script', scopes, endsOn })
  if ('problems' in made) throw new Error(JSON.stringify(made.problems))
  return made.token
}

type Sent = { token?: string; activity?: string; key?: string; headers?: Record<string, string> }

async function post(body: unknown, { token = tokenOf(officer), activity = 'wave', key, headers = {} }: Sent = {}) {
  const request = new Request(`http://localhost/api/v1/activities/${activity}/deliveries`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, [peerHeader]: '192.0.2.1', ...(key ? { 'idempotency-key': key } : {}), ...headers },
  })
  const answer = await route.POST(request, { params: Promise.resolve({ id: activity }) })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> }
}

async function get(path: string, token: string, handler: (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response> = route.GET) {
  const request = new Request(`http://localhost/api/v1/activities${path}`, { headers: { authorization: `Bearer ${token}` } })
  const answer = await handler(request, { params: Promise.resolve({ id: path.split(/[/?]/)[1] ?? '' }) })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

const complete = { expectationId: 'wav-rt', providedOn: '2026-01-20', completeness: 'complete' } as const
const onRecord = () => viewActivity(office, officer, 'wave').lineDetails.flatMap((line) => line.deliveries).filter((one) => !one.void)
const faultsOf = ({ body }: { body: Record<string, unknown> }) => (body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`)

describe('a delivery by a program', () => {
  it('is recorded in the ledger, as its owner', async () => {
    const answer = await post({ ...complete, evidence: 'doi:10.5281/zenodo.1200361' })
    expect(answer.status).toBe(201)
    const { delivery, standing } = deliveredAnswer.parse(answer.body)
    expect([standing, delivery]).toMatchObject(['recorded', { ...complete, reason: null, dueOn: null }])
    expect(onRecord()).toMatchObject([{ id: delivery.id, evidence: 'doi:10.5281/zenodo.1200361' }])
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('is counted once, whichever way it comes, and again where the one before was a mistake', async () => {
    const csv = 'line,day,completeness\nwav-rt,2026-01-20,complete'
    const bring = () => {
      const looked = previewDeliveries(office, officer, 'wave', csv)
      return importDeliveries(office, officer, 'wave', csv, 'stamp' in looked ? looked.stamp : '')
    }
    const byHand = (sending: string) => recordDelivery(office, officer, sending, complete)
    expect((await post(complete)).status).toBe(201)
    expect(await post(complete)).toMatchObject({ status: 200, body: { standing: 'on-record' } })
    expect(bring()).toEqual({ outcome: 'recorded', count: 0 })
    expect(byHand('s-1')).toEqual({ problems: [{ field: 'providedOn', key: 'on-record' }] })
    expect(onRecord()).toHaveLength(1)

    voidDelivery(office, officer, onRecord()[0]!.id)
    expect(bring()).toEqual({ outcome: 'recorded', count: 1 })
    expect(await post(complete)).toMatchObject({ status: 200, body: { standing: 'on-record', delivery: { id: onRecord()[0]!.id } } })
    voidDelivery(office, officer, onRecord()[0]!.id)
    expect(byHand('s-2')).toEqual({ id: 's-2' })
    expect(await post(complete)).toMatchObject({ status: 200, body: { delivery: { id: 's-2' } } })
    voidDelivery(office, officer, 's-2')
    expect((await post(complete)).status).toBe(201)
    expect(bring()).toEqual({ outcome: 'recorded', count: 0 })
    expect(onRecord()).toHaveLength(1)
  })

  it('is answered the same under its key, refused under that of another, and can be mended under it', async () => {
    const token = tokenOf(officer)
    expect(faultsOf(await post({ ...complete, completeness: 'declined' }, { token, key: 'k-1' }))).toEqual(['reason reason-needed'])
    const first = await post(complete, { token, key: 'k-1' })
    const again = await post({ completeness: 'complete', providedOn: '2026-01-20', expectationId: 'wav-rt', words: null }, { token, key: 'k-1' })
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body])
    expect(await post({ ...complete, providedOn: '2026-01-21' }, { token, key: 'k-1' })).toMatchObject({ status: 422, body: { errors: [] } })
    expect(onRecord()).toHaveLength(1)
    office.moveTo('2026-02-04')
    expect(await post({ ...complete, providedOn: '2026-01-21' }, { token, key: 'k-1' })).toMatchObject({ status: 201 })
    expect((await post(complete, { token, key: 'not a key' })).status).toBe(400)
  })

  it.each([
    ['what is missing', {}, ['expectationId required', 'providedOn required', 'completeness choice-needed']],
    ['every member that is wrong', { ...complete, providedOn: '2026-02-30', reason: 'busy', words: 'x'.repeat(2001) }, ['providedOn not-a-date', 'reason not-a-choice', 'words too-long']],
    ['a member that is not known', { ...complete, amount: 3 }, ['amount unknown-member']],
    ['what is no object', [complete], [' not-understood']],
    ['a line of another activity', { ...complete, expectationId: 'flu-seq' }, ['expectationId unknown-line']],
    ['a formula', { ...complete, evidence: '=HYPERLINK("x")', words: '@SUM(A1)' }, ['words formula', 'evidence formula']],
    ['a day before the instrument', { ...complete, providedOn: '2024-03-20' }, ['providedOn before-signed']],
    ['a day to come', { ...complete, providedOn: '2026-03-20' }, ['providedOn in-future']],
    ['nothing stated', { ...complete, completeness: 'declined' }, ['reason reason-needed']],
    ['a due date that the line has not', { ...complete, dueOn: '2026-01-31' }, ['dueOn not-a-due-date']],
  ])('is refused with the path of each fault: %s', async (_, body, faults) => {
    const answer = await post(body)
    expect([answer.status, answer.headers.get('content-type'), faultsOf(answer)]).toEqual([422, 'application/problem+json', faults])
    for (const { detail } of answer.body.errors as { detail: string }[]) expect(detail).not.toMatch(/[{}]|programs\./)
    expect(onRecord()).toEqual([])
  })

  it('is refused before it is read: no JSON, another type, too large', async () => {
    const token = tokenOf(officer)
    expect((await post('{', { token })).status).toBe(400)
    expect((await post('x=1', { token, headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415)
    expect((await post({ words: 'x'.repeat(50_000) }, { token })).status).toBe(413)
  })
})

describe('an access token', () => {
  it('is needed to write: without one, with a scope missing, ended, revoked, or of a closed account nothing is recorded', async () => {
    const readOnly = await post(complete, { token: tokenOf(officer, ['read']) })
    expect([readOnly.status, readOnly.headers.get('www-authenticate')]).toEqual([403, 'Bearer error="insufficient_scope", scope="deliveries:write"'])
    expect((await post(complete, { token: 'comity_x' })).status).toBe(401)
    const without = new Request('http://localhost/api/v1/activities/wave/deliveries', { method: 'POST', body: '{}', headers: { cookie: 'next-auth.session-token=x' } })
    expect((await route.POST(without, { params: Promise.resolve({ id: 'wave' }) })).status).toBe(401)
    const revoked = tokenOf(officer)
    for (const { id } of ownTokens(office, officer).tokens) revokeToken(office, officer, id)
    expect((await post(complete, { token: revoked })).status).toBe(401)
    const token = tokenOf(officer, ['deliveries:write'], '2026-02-10')
    expect((await get('/wave', token)).status).toBe(403)
    office.moveTo('2026-02-11')
    expect((await post(complete, { token })).status).toBe(401)
    const open = tokenOf(officer)
    await changeAccount(office, person('administrator'), officer.accountId, { change: 'deactivate' })
    expect((await post(complete, { token: open })).status).toBe(401)
    expect(onRecord()).toEqual([])
  })

  it('gives no more than its owner may: another agency’s officer is refused, and what is not there is not found', async () => {
    expect((await post(complete, { token: tokenOf(elsewhere) })).status).toBe(403)
    expect((await post(complete, { activity: 'none' })).status).toBe(404)
    const path = '/wave/ledger'
    recordDelivery(office, officer, 's-1', { ...complete, evidence: 'a letter' })
    const evidence = async (viewer: Viewer) => ledgerAnswer.parse((await get(path, tokenOf(viewer, ['read']), ledger)).body).expectations[0]!.deliveries[0]!.evidence
    expect([await evidence(officer), await evidence(researcher)]).toEqual(['a letter', null])
  })

  it('waits when it asks too often', async () => {
    const token = tokenOf(officer)
    for (let n = 0; n < 600; n += 1) await get('', token, activities)
    const answer = await post(complete, { token })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  })
})

describe('the lists', () => {
  it('go page by page, in both directions, with nothing twice', async () => {
    const token = tokenOf(officer, ['read'])
    for (let n = 1; n <= 4; n += 1) {
      registerEntry(office, { kind: 'expectation', id: `w-${n}`, activityId: 'wave', from: n % 2 ? 'US' : 'PRC', to: n % 2 ? 'PRC' : 'US', title: `Line ${n}`, route: 'deposit', format: null, dueOn: '2026-01-31', recurrence: null }, null)
      recordDelivery(office, officer, `d-${n}`, { expectationId: `w-${n}`, providedOn: '2026-01-20', completeness: 'complete' })
    }
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const answer = await get(`/wave/ledger?limit=2${next === '' ? '' : `&cursor=${next}`}`, token, ledger)
      const page = ledgerAnswer.parse(answer.body)
      expect(page.activity.figures.PRC?.outcomes['on-time']).toBe(2)
      seen.push(...page.expectations.map(({ id, from }) => `${id} ${from}`))
      next = page.next
    }
    expect(seen).toEqual(['w-1 US', 'w-2 PRC', 'w-3 US', 'w-4 PRC', 'wav-rt PRC'])
    expect(deliveriesAnswer.parse((await get('/wave/deliveries', token)).body).deliveries.map(({ id }) => id)).toEqual(['d-1', 'd-2', 'd-3', 'd-4'])
    expect(activitiesAnswer.parse((await get('', token, activities)).body)).toMatchObject({ activities: [{ id: 'flu' }, { id: 'wave' }], next: null })
    for (const wrong of ['limit=0', 'limit=x', 'limit=201', 'cursor=zz']) expect((await get(`?${wrong}`, token, activities)).status, wrong).toBe(400)
  })
})
