import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { movesOf } from '@/lib/domain/agreements/moves'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { loadMessages } from '@/lib/i18n/messages'
import { NotFound } from '@/lib/services/errors'
import { viewProcedure, type ProcedureDetail } from '@/lib/services/view-procedure'

import { ladderOf } from '../_ladder/ladder'
import { wrapText } from '../_ladder/wrap-text'
import { ProcedureView } from './_components/procedure-view'

const detail = viewProcedure('sta-2024')
const { procedure } = detail

function htmlOf(shown: ProcedureDetail): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <ProcedureView detail={shown} />
    </NextIntlClientProvider>,
  )
}

/** What a reader sees, without the marks of the page. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ')

describe('the page of a procedure', () => {
  const html = htmlOf(detail)
  const text = textOf(html)

  it('begins with what a reader must know, before any stage', () => {
    expect(text.indexOf(procedure.notice.en)).toBeGreaterThan(-1)
    expect(text.indexOf(procedure.notice.en)).toBeLessThan(text.indexOf(procedure.stages[0]!.label.en))
  })

  it('says every stage, act, period, condition, statement against, provision and the lapse', () => {
    const { stages, acts, clocks, suspension, lapse, agreement } = procedure
    for (const { label, description } of stages) for (const words of [label, description]) expect(text).toContain(words.en)
    for (const { label, guidance, whenWords } of acts) for (const words of [label, guidance, whenWords ?? label]) expect(text).toContain(words.en)
    for (const { label, opens } of clocks) for (const words of [label, opens]) expect(text).toContain(words.en)
    for (const { label } of [...suspension.conditions, ...suspension.against]) expect(text).toContain(label.en)
    expect(text).toContain(lapse!.provision.en)
    for (const { name } of agreement.provisions) expect(text).toContain(name.en)
    expect(text).toContain(detail.hash)
  })

  it('gives each of them its provision, its basis and the number of its source', () => {
    const { stages, acts, clocks, suspension, lapse, agreement } = procedure
    const cited = [...stages, ...acts, ...clocks, ...suspension.conditions, ...suspension.against, lapse!, agreement.term]
    for (const { provision, source } of cited) for (const words of [provision, source]) expect(text).toContain(words.en)
    const rows = cited.length + agreement.provisions.length
    expect(html.match(/href="#source-\d+"/g)!.length).toBeGreaterThanOrEqual(rows)
    // An act of several stages is told at each of them.
    expect(html.match(/Basis: program policy/g)!.length).toBeGreaterThanOrEqual(cited.length - 1)
  })

  it('shows another procedure without knowing it', () => {
    const renamed = JSON.parse(
      JSON.stringify(procedure).replaceAll('intake', 'first-step').replaceAll('agency-reply', 'answer').replaceAll('"policy"', '"unverified"'),
    ) as Procedure
    const other = htmlOf({ ...detail, procedure: renamed })
    expect(textOf(other)).toContain('Basis: unverified')
    expect(other).toContain('id="stage-first-step"')
  })

  it('is not there for a name or a version that is not registered', () => {
    expect(() => viewProcedure('sta-1979')).toThrow(NotFound)
    expect(() => viewProcedure('sta-2024', 2)).toThrow(NotFound)
    expect(() => viewProcedure('sta-2024', Number.NaN)).toThrow(NotFound)
    expect(viewProcedure('sta-2024', 1).hash).toBe(detail.hash)
    expect(detail.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(detail.termEndsOn).toBe('2029-08-27')
  })
})

describe('the picture', () => {
  const ladder = ladderOf(procedure, { stage: (id) => id, move: (move) => move.act.id })

  it('has every move that the table has', () => {
    const drawn = [
      ...ladder.climbs.map(({ label, from, to }) => `${label}: ${ladder.stages[from]} to ${ladder.stages[to]}`),
      ...ladder.returns.map(({ label, from, to }) => `${label}: ${ladder.ends[from]} to ${ladder.stages[to]}`),
      ...ladder.exits.map(({ label, from, to }) => `${label}: ${ladder.stages[from]} to ${ladder.ends[to]}`),
    ]
    const told = movesOf(procedure).map(({ act, from, to }) => `${act.id}: ${from} to ${to}`)
    expect(drawn.sort()).toEqual(told.sort())
    expect(told).toContain('second-decision: suspension-review to suspended')
  })

  it('leaves out acts that keep a case where it is', () => {
    expect(movesOf(procedure).filter((move) => move.from === move.to)).toEqual([])
    expect(movesOf(procedure).map((move) => move.act.id)).not.toContain('note')
  })

  it('breaks its labels between words', () => {
    expect(wrapText('Take the case to the coordinator', 20)).toEqual(['Take the case to the', 'coordinator'])
    expect(wrapText('Unverhältnismäßigkeitsprüfung here', 10)).toEqual(['Unverhältnismäßigkeitsprüfung', 'here'])
    expect(wrapText('  ', 10)).toEqual([])
  })
})
