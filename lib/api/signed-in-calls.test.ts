import { createPublicKey, verify } from 'node:crypto'

import canonicalize from 'canonicalize'
import { beforeAll, describe, expect, it } from 'vitest'

import { roles, type Viewer } from '@/lib/domain/access/roles'
import { complaint } from '@/lib/domain/cases/story.testing'
import { changeCase } from '@/lib/services/change-case'
import { makeCheckpoint } from '@/lib/services/checkpoints'
import { person, testOffice } from '@/lib/services/office.testing'
import type { KeyFolder } from '@/lib/services/record-keys'
import { viewOversight } from '@/lib/services/view-oversight'
import { lastCheckpointOf, mayViewRecord, verifyNow } from '@/lib/services/view-record'

import { answerCaller } from './caller'
import { describeCalls } from './describe'
import { lastCheckpointAnswer, verifyAnswer } from './record-call'
import { answerTo } from './signed-in-call'
import { statisticsAnswer, statisticsOf } from './statistics-call'

const office = testOffice()
const kept = new Map<string, string>()
const keys: KeyFolder = { read: (keyId) => kept.get(keyId) ?? null, write: (keyId, pem) => void kept.set(keyId, pem) }
const overseer = person('overseer')

beforeAll(() => {
  changeCase(office, person('researcher'), null, complaint)
})

const jsonOf = async (response: Response) => (await response.json()) as unknown

describe('a call for people of the office', () => {
  it('is a problem to who is not signed in, and to who may not see it', async () => {
    const request = new Request('http://localhost/api/v1/record/verify')
    const asking = (viewer: Viewer | null) => ({ office, scope: 'read', session: () => Promise.resolve(viewer) }) as const
    const refused = await Promise.all([
      answerCaller(request, asking(null), () => 'told'),
      answerCaller(request, asking(person('researcher')), (viewer) => verifyNow(office, viewer)),
    ])
    expect(refused.map(({ status }) => status)).toEqual([401, 404])
    for (const one of refused) {
      expect(one.headers.get('content-type')).toBe('application/problem+json')
      expect(await jsonOf(one)).toMatchObject({ status: one.status })
    }
  })

  it('answers the last checkpoint, which its key signed', async () => {
    expect(lastCheckpointAnswer.parse(lastCheckpointOf(office, overseer))).toEqual({ checkpoint: null, keys: [] })
    makeCheckpoint(office, keys)
    const answer = await answerTo(overseer, (viewer) => lastCheckpointOf(office, viewer))
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const { checkpoint, keys: known } = lastCheckpointAnswer.parse(await jsonOf(answer))
    const { body, signature, fault } = checkpoint!
    expect(fault).toBeNull()
    const signer = known.find(({ keyId }) => keyId === body.keyId)!
    expect(verify(null, Buffer.from(canonicalize(body)!), createPublicKey(signer.publicKey), Buffer.from(signature, 'hex'))).toBe(true)
  })

  it('answers what a walk over the record finds', () => {
    expect(verifyAnswer.parse(verifyNow(office, overseer))).toMatchObject({ faults: [], checkpoints: { count: 1, first: null } })
    expect(roles.filter((role) => mayViewRecord(person(role)))).toEqual(['coordinator', 'overseer', 'custodian', 'administrator'])
  })

  it('answers the figures of oversight, all of them', () => {
    const { asked: _, ofToday, ...figures } = viewOversight(office, overseer)
    const answer = statisticsAnswer.parse(statisticsOf(viewOversight(office, overseer), { axis: null, filters: { agency: '' }, ignored: ['kind'], readAt: office.now() }))
    expect(answer).toMatchObject({ asOf: '2026-02-02', filters: { agency: null }, ignored: ['kind'], figures })
    expect(answer.figures.ofToday).toMatchObject({ activities: ofToday!.activities, deliveryReasons: ofToday!.deliveryReasons })
    expect(JSON.stringify(answer)).not.toContain('"provision"')
  })

  it('is described as one that needs a session or an access token', () => {
    const { paths } = describeCalls('1') as { paths: Record<string, { get?: { security: object[] } }> }
    for (const path of ['/api/v1/statistics', '/api/v1/record/checkpoint', '/api/v1/record/verify']) {
      expect(paths[path]!.get!.security).toEqual([{ session: [] }, { token: ['read'] }])
    }
    expect(paths['/api/health']!.get!.security).toEqual([])
  })
})
