import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { calls } from '@/lib/api/calls'
import { deadlineAnswer, deadlineExample, deadlineProblem } from '@/lib/api/deadline-call'
import { describeCalls } from '@/lib/api/describe'
import { peerHeader } from '@/lib/limits/caller-address'
import samples from '@/lib/domain/deadlines/samples.json'
import { emptyOffice } from '@/lib/services/office.testing'

import { GET as openapi } from '../openapi.json/route'
import * as route from './route'

const kept = globalThis as { comityOffice?: unknown; comityCallLimits?: unknown }
const office = emptyOffice('2026-11-20')
beforeEach(() => {
  kept.comityOffice = office
  kept.comityCallLimits = undefined
  office.moveTo('2026-11-20T12:00:00Z')
})
afterEach(() => void (kept.comityOffice = undefined))

function post(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request('http://localhost/api/v1/deadline', {
    method: 'POST', body: text, headers: { 'content-type': 'application/json', [peerHeader]: '192.0.2.1', ...headers },
  })
  return route.POST(request)
}

/** What a sample asks, without what it says of itself. */
function questionOf(sample: object) {
  const asked = ['trigger', 'triggerInstant', 'triggerZone', 'zone', 'rule', 'tolls', 'extensions']
  return Object.fromEntries(Object.entries(sample).filter(([name]) => asked.includes(name)))
}

interface Sample { id: string; expected: string | null; expectedError?: string; expectedExpiresAt?: string }

describe('what is asked is answered as the engine answers it', () => {
  it.each((samples as unknown as Sample[]).map((sample) => [sample.id, sample] as const))('%s', async (_, sample) => {
    const response = await post(questionOf(sample))
    const malformed = sample.expectedError === 'BAD_INPUT' || sample.expectedError === 'BAD_TOLL'
    expect(response.status).toBe(malformed ? 422 : 200)
    const answer = (malformed ? deadlineProblem : deadlineAnswer).parse(await response.json())
    expect([answer.due, answer.error]).toEqual([sample.expected, sample.expectedError ?? null])
    expect(answer.expiresAt).toBe(sample.expectedExpiresAt ?? null)
    expect(answer.provisional !== null).toBe(sample.expectedError === 'PRC_SCHEDULE_NOT_PUBLISHED')
    expect(answer.steps.length).toBeGreaterThan(0)
  })

  it('with the readings that the rule names', async () => {
    const rule = { n: 14, unit: 'calendar-day', calendar: 'us-federal', roll: 'following', alternatives: [{ label: { en: 'a' }, reason: 'b', calendar: 'us-federal-statutory' }] }
    const answer = deadlineAnswer.parse(await (await post({ trigger: '2025-12-10', rule })).json())
    expect([answer.due, answer.readings[0]!.due, answer.earliestSafe]).toEqual(['2025-12-29', '2025-12-24', '2025-12-24'])
  })
})

describe('what cannot be answered', () => {
  const problem = (status: number, members: object = {}) => ({ status, ...members })
  const told = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    const body = (await response.json()) as { status: number; title: string; detail: string }
    expect(body.status).toBe(response.status)
    expect(body.title.length > 0 && body.detail.length > 0).toBe(true)
    return body
  }

  it('is a problem that says where it stands, with all that an answer holds', async () => {
    const wrong = await post({ trigger: '2026-02-30', rule: { n: 5, unit: 'calendar-day' } })
    expect(await told(wrong)).toMatchObject(problem(422, {
      error: 'BAD_INPUT', errorPath: 'trigger', due: null, expiresAt: null, provisional: null, steps: [{ kind: 'error' }],
    }))
    expect(await told(await post([]))).toMatchObject(problem(422, { error: 'BAD_INPUT', errorPath: '(input)' }))
    const many = { trigger: '2026-03-02', rule: { n: 5, unit: 'calendar-day', alternatives: Array(11).fill({ label: 'a', reason: 'b' }) } }
    expect(await told(await post(many))).toMatchObject(problem(422, { errorPath: 'rule.alternatives' }))
  })

  it.each([
    ['toll', { toll: [{ from: '2026-03-05', to: '2026-03-09' }] }, 'toll'],
    ['rule.rol', { rule: { n: 5, unit: 'calendar-day', rol: 'following' } }, 'rule.rol'],
    ['tolls[0].until', { tolls: [{ from: '2026-03-05', until: '2026-03-09' }] }, 'tolls[0].until'],
  ])('is a member that is not known: %s', async (_, more, errorPath) => {
    const asked = { trigger: '2026-03-02', rule: { n: 5, unit: 'calendar-day' }, ...more }
    expect(await told(await post(asked))).toMatchObject(problem(422, { errorPath, detail: expect.stringContaining('is not known here') }))
  })

  it('is told in words', async () => {
    const body = await told(await post({ trigger: '2026-03-02', rule: { n: 'five', unit: 'week' } }))
    expect(body.detail).toBe('rule.n: must be a whole number')
    const unit = await told(await post({ trigger: '2026-03-02', rule: { n: 5, unit: 'week' } }))
    expect(unit.detail).toBe('rule.unit: must be one of calendar-day, business-day, month')
  })

  it('costs no more than one, however long it would have been', async () => {
    const long = { trigger: '2026-03-02', rule: { n: 100_000, unit: 'month' } }
    for (let i = 0; i < 20; i += 1) expect((await post(long)).status).toBe(422)
    expect((await post({ trigger: '2026-03-02', rule: { n: 5, unit: 'calendar-day' } })).status).toBe(200)
  })

  it.each([
    ['no JSON', () => post('{'), 400],
    ['an empty body', () => post(''), 400],
    ['another type', () => post('n=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['a packed body', () => post('{}', { 'content-encoding': 'gzip' }), 415],
    ['an announced length that is too much', () => post('{}', { 'content-length': '100001' }), 413],
    ['a body that is too long', () => post(' '.repeat(100_001)), 413],
    ['bytes that are no text', () => route.POST(new Request('http://localhost/', { method: 'POST', body: new Uint8Array([0x22, 0xff, 0x22]), headers: { 'content-type': 'application/json' } })), 400],
  ])('%s', async (_, ask, status) => {
    expect(await told(await ask())).toMatchObject(problem(status))
  })

  it('is another method, which is told what is taken', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = route[method](new Request('http://localhost/api/v1/deadline', { method }))
      expect(response.headers.get('allow')).toBe('POST, OPTIONS')
      expect(await told(response)).toMatchObject(problem(405))
    }
    expect(route.OPTIONS().headers.get('allow')).toBe('POST, OPTIONS')
  })

  it('is too much from one address, until its minute is over; a long period counts as many', async () => {
    const short = { trigger: '2026-03-02', rule: { n: 1, unit: 'calendar-day' } }
    const long = { ...short, rule: { n: 99_000, unit: 'calendar-day' } }
    for (let asked = 0; asked < 7; asked += 1) expect((await post(long)).status).toBe(200)
    office.moveTo('2026-11-20T12:00:50Z')
    const refused = await post(short)
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await told(refused)).toMatchObject(problem(429))
    expect((await post(short, { [peerHeader]: '192.0.2.2', 'x-forwarded-for': '192.0.2.1' })).status).toBe(200)
    expect((await post(short, { 'x-forwarded-for': '203.0.113.1' })).status).toBe(429)
    office.moveTo('2026-11-20T12:01:00Z')
    expect((await post(short)).status).toBe(200)
  })
})

describe('the description', () => {
  it('is made from the schemas of the calls, and its example is a question', async () => {
    const described = (await openapi().json()) as ReturnType<typeof describeCalls> & { paths: Record<string, Record<string, { responses: object; requestBody?: never }>> }
    expect(described).toEqual(JSON.parse(JSON.stringify(describeCalls('0.1.0'))))
    expect(described.openapi).toMatch(/^3\.1\./)
    for (const { path, method, answers } of calls) {
      expect(Object.keys(described.paths[path]![method]!.responses)).toEqual(Object.keys(answers))
    }
    expect(described).toMatchObject({
      paths: { '/api/v1/deadline': { post: { requestBody: { content: { 'application/json': { schema: {
        required: ['rule'], properties: { trigger: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] }, rule: { required: ['n', 'unit'] } },
      } } } } } } },
    })
    expect(JSON.stringify(described)).not.toContain('$schema')
    expect((await post(deadlineExample)).status).toBe(200)
    expect(z.toJSONSchema(deadlineAnswer)).toMatchObject({ additionalProperties: false })
  })
})
