import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import type { Act, Procedure } from '@/lib/domain/agreements/schema'
import { loadMessages } from '@/lib/i18n/messages'
import { NotFound } from '@/lib/services/errors'
import { emptyOffice } from '@/lib/services/office.testing'
import { viewProcedure, type ProcedureDetail } from '@/lib/services/view-procedure'

import { ladderOf, waysIn } from '../_ladder/ladder'
import { wrapText } from '../_ladder/wrap-text'
import { ProcedureView } from './_components/procedure-view'

const office = emptyOffice('2026-02-02')
const detail = viewProcedure(office, 'sta-2024')
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
    for (const { label } of [...suspension!.conditions, ...suspension!.against]) expect(text).toContain(label.en)
    expect(text).toContain(lapse!.provision.en)
    for (const { name } of agreement.provisions) expect(text).toContain(name.en)
    expect(text).toContain(detail.hash)
  })

  it('gives each of them its provision, its basis and the number of its source', () => {
    const { stages, acts, clocks, suspension, lapse, agreement } = procedure
    const cited = [...stages, ...acts, ...clocks, ...suspension!.conditions, ...suspension!.against, lapse!, agreement.term!]
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
    expect(() => viewProcedure(office, 'sta-1979')).toThrow(NotFound)
    expect(() => viewProcedure(office, 'sta-2024', 2)).toThrow(NotFound)
    expect(() => viewProcedure(office, 'sta-2024', Number.NaN)).toThrow(NotFound)
    expect(viewProcedure(office, 'sta-2024', 1).hash).toBe(detail.hash)
    expect(detail.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(detail.termEndsOn).toBe('2029-08-27')
  })
})

/** As the small procedure of a test: acts of one stage each, by their names. */
function small(stages: Record<string, boolean>, acts: Record<string, [from: string[], to: Act['next'], standing?: boolean]>) {
  const label = (id: string) => ({ label: { en: id }, description: { en: id } })
  return {
    ...procedure,
    initialStage: Object.keys(stages)[0]!,
    stages: Object.entries(stages).map(([id, closed]) => ({ ...procedure.stages[0]!, ...label(id), id, closed })),
    acts: Object.entries(acts).map(([id, [from, next, standing = false]]) => ({ ...procedure.acts[0]!, ...label(id), id, stages: from, next, standing })),
    clocks: [],
    lapse: undefined,
    suspension: { conditions: [], against: [] },
  } as Procedure
}

describe('the picture', () => {
  const say = (act: Act | null, choices: readonly { value: string }[]) => [act?.id ?? 'clock', ...choices.map(({ value }) => value)].join(' ')
  const wto = small(
    { request: false, consultations: false, aside: false, panel: false, settled: true },
    {
      enter: [['request'], 'consultations'],
      'ask-at-once': [['request'], 'panel'],
      'go-aside': [['consultations'], 'aside'],
      'come-back': [['aside'], 'return'],
      'ask-for-panel': [['consultations'], 'panel'],
      'start-again': [['panel'], 'consultations'],
      settle: [['consultations', 'panel', 'aside'], 'settled'],
      reopen: [['settled'], 'consultations'],
      leave: [['request'], 'settled', true],
    },
  )
  const bare = small({ open: false, shut: true }, { close: [['open'], 'shut'] })
  const moveName = ({ act, choice, from, to }: Move) => `${act?.id ?? 'clock'} ${choice?.value ?? ''}: ${from} to ${to}`

  it.each([['sta-2024', procedure], ['another', wto], ['the least', bare]])('has every move that the table has, each once: %s', (_, shown) => {
    const drawn = waysIn(ladderOf(shown, say)).flatMap((way) => way.moves.map(moveName))
    expect(drawn.sort()).toEqual(movesOf(shown).map(moveName).sort())
    for (const way of waysIn(ladderOf(shown, say))) {
      expect(way.moves.every(({ from, to }) => way.from.includes(from) && way.to.includes(to))).toBe(true)
      expect(way.moves.length).toBeGreaterThanOrEqual(way.from.length)
    }
  })

  it('finds the main way, what stands beside it, and what is told once', () => {
    const ladder = ladderOf(procedure, say)
    expect(ladder.spine).toEqual(['intake', 'agency-consultations', 'coordinator-consultations', 'senior-review', 'suspension-review', 'suspended'])
    expect(ladder.sides.map(({ stage, beside }) => [stage, beside])).toEqual([['second-look', [0]], ['corrective-step', [1, 2, 3]]])
    expect(ladder.falls.flatMap(({ from, ways }) => ways.map((way) => [way.to[0], from.length]))).toContainEqual(['lapsed', procedure.lapse!.stages.length])
    expect(ladder.returns.get('lapsed')!.flatMap((way) => way.to)).toEqual(procedure.lapse!.stages)
    expect(ladderOf(wto, say).spine).toEqual(['request', 'consultations', 'panel'])
    expect(ladderOf(bare, say)).toMatchObject({ spine: ['open'], sides: [], falls: [] })
  })

  it.each([['sta-2024', procedure], ['another', wto], ['the least', bare]])('draws any procedure, and no box upon another: %s', (_, shown) => {
    const html = htmlOf({ ...detail, procedure: shown })
    for (const picture of html.match(/<svg class="ladder.*?<\/svg>/gs)!) {
      for (const { label } of shown.stages) expect(textOf(picture)).toContain(label.en)
      expect(picture).not.toContain('NaN')
      const boxes = [...picture.matchAll(/<rect[^>]* x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((one) => one.slice(1).map(Number))
      expect(boxes.length).toBeGreaterThanOrEqual(shown.stages.length)
      for (const [i, [x, y, width, height]] of boxes.entries()) {
        const upon = boxes.slice(i + 1).filter((other) => other[0]! < x! + width! && x! < other[0]! + other[2]! && other[1]! < y! + height! && y! < other[1]! + other[3]!)
        expect(upon).toEqual([])
      }
    }
  })

  it('says in the picture what the lapse is and where it leads back', () => {
    const pictures = htmlOf(detail).match(/<svg class="ladder.*?<\/svg>/gs)!
    expect(pictures).toHaveLength(2)
    for (const picture of pictures) for (const words of ['By the clock, after 12 months', 'Lapsed', 'Revive the case']) expect(textOf(picture)).toContain(words)
  })

  it('leaves out acts that keep a case where it is', () => {
    expect(movesOf(procedure).filter((move) => move.from === move.to)).toEqual([])
    expect(movesOf(procedure).map((move) => move.act?.id)).not.toContain('note')
  })

  it('breaks its labels between words', () => {
    expect(wrapText('Take the case to the coordinator', 20)).toEqual(['Take the case to the', 'coordinator'])
    expect(wrapText('Unverhältnismäßigkeitsprüfung here', 10)).toEqual(['Unverhältnismäßigkeitsprüfung', 'here'])
    expect(wrapText('  ', 10)).toEqual([])
  })
})
