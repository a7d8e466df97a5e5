import { describe, expect, it } from 'vitest'

import type { Part } from '@/lib/domain/access/visibility'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { viewCase } from './view-case'

const filed = () => {
  const office = testOffice()
  const { reference } = changeCase(office, person('researcher'), null, { ...complaint, evidence: 'Logs of the receiving server.' })
  return { office, reference }
}

/** Everything that the service hands out, as text, but for the procedure and the calendars, which are public. */
const handedOut = (detail: ReturnType<typeof viewCase>) =>
  JSON.stringify({ ...detail, procedure: null, calendars: null, parts: [...detail.parts], clocks: null, next: null, acts: null, closedActs: null, dossier: null })

describe('the reading door hands out', () => {
  const registered = ['wav-rt', 'Waveforms of ten stations', complaint.statedReason, complaint.happenedOn]
  const written = [complaint.title, complaint.narrative, complaint.askedWords, 'Logs of the receiving server.']

  it.each<[string, Part[], boolean, boolean]>([
    ['administrator', ['figures'], false, false],
    ['coordinator', ['figures'], false, false],
    ['overseer', ['figures', 'summary'], true, false],
    ['officer', ['figures', 'summary', 'narrative', 'identity'], true, true],
    ['researcher', ['figures', 'summary', 'narrative', 'identity'], true, true],
  ])('to the %s no more than the parts', (role, parts, summary, narrative) => {
    const { office, reference } = filed()
    const detail = viewCase(office, person(role as never), reference)
    expect([...detail.parts]).toEqual(parts)
    const text = handedOut(detail)
    for (const word of registered.slice(1)) expect([word, text.includes(word)]).toEqual([word, summary || detail.lines.some((line) => line.title === word)])
    for (const word of written) expect([word, text.includes(word)]).toEqual([word, narrative])
    expect(detail.state.about === null).toBe(!summary)
  })
  it('nothing to anybody else', () => {
    const { office, reference } = filed()
    for (const other of [person('officer', 'officer2', 'ahs'), person('researcher', 'researcher2'), person('custodian')]) {
      expect(() => viewCase(office, other, reference)).toThrow(NotFound)
    }
    expect(() => viewCase(office, person('officer'), 'STA-2026-9999')).toThrow(NotFound)
  })
})
