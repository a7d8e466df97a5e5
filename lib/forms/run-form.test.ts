import { createTranslator } from 'next-intl'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { commandSchemas } from '@/lib/domain/cases/commands'
import { refusalCodes, type Refusal } from '@/lib/domain/cases/refusals'
import { eventTypes } from '@/lib/domain/cases/vocabulary'
import { loadMessages } from '@/lib/i18n/messages'
import type { Translator } from '@/lib/i18n/words'
import { Conflict, NotFound, Refused, StoreFault } from '@/lib/services/errors'
import type { SignedIn } from '@/lib/services/identify-viewer'

import { idle, mostBytes, problemsOf, typed } from './form-state'
import { runForm, signedOut, type FormSpec, type Language } from './run-form'

afterEach(() => vi.restoreAllMocks())

const language: Language = {
  locale: 'en',
  words: createTranslator({ locale: 'en', messages: loadMessages('en'), onError: (error) => { throw error } }) as unknown as Translator,
}
const viewer: SignedIn = { accountId: 'a1', name: 'Ada Morrow', role: 'officer', agencyId: 'bes' }

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
  return data
}

const note: FormSpec<typeof commandSchemas.note> = {
  schema: commandSchemas.note,
  read: (fields) => ({ command: 'note', words: fields.text('words') }),
  run: () => '/cases/STA-2026-0001',
}

async function stateOf<S extends z.ZodType>(spec: FormSpec<S>, data: FormData) {
  const outcome = await runForm(spec, viewer, data, language)
  if (!('state' in outcome)) throw new Error(`went on to ${outcome.goTo}`)
  return outcome.state
}

const failing = (error: Error): typeof note => ({ ...note, run: () => Promise.reject(error) })

describe('a form that is in order', () => {
  it('calls the service with the viewer, what the schema made of it, and its sending, and leads on', async () => {
    const run = vi.fn(() => '/cases/STA-2026-0001')
    const submission = '0b0e7e3a-6f0f-4a5e-9d6b-0a7d3c1f2e4d'
    const data = form({ words: ' Seen. ', submission, expectedVersion: '7' })
    expect(await runForm({ ...note, run }, viewer, data, language)).toEqual({ goTo: '/cases/STA-2026-0001' })
    expect(run).toHaveBeenCalledWith(expect.objectContaining({
      viewer,
      input: { command: 'note', words: 'Seen.' },
      sending: { submission, expectedVersion: 7 },
    }))
  })

  it('passes on no submission or version that it did not make itself', async () => {
    const run = vi.fn(() => '/')
    await runForm({ ...note, run }, viewer, form({ words: 'x', submission: "1' or 1=1", expectedVersion: '-1' }), language)
    expect(run).toHaveBeenCalledWith(expect.objectContaining({ sending: {} }))
  })

  it('counts the end of a line as one character, as the person who types sees it', async () => {
    const run = vi.fn(() => '/')
    await runForm({ ...note, run }, viewer, form({ words: `${'x'.repeat(2998)}\r\ny` }), language)
    expect(run).toHaveBeenCalledWith(expect.objectContaining({ input: { command: 'note', words: `${'x'.repeat(2998)}\ny` } }))
  })
})

describe('a form with something wrong in it', () => {
  const meeting: FormSpec<typeof commandSchemas.conclude> = {
    schema: commandSchemas.conclude,
    read: (fields) => ({ command: 'conclude', on: fields.text('on'), outcome: fields.text('outcome'), words: fields.text('words') }),
    run: () => '/',
  }

  it('says for each field what is wrong, and keeps everything that was typed', async () => {
    const state = await stateOf(meeting, form({ on: '2026-02-30', outcome: '', words: 'x'.repeat(3001), $ACTION_KEY: 'k' }))
    expect(state.status).toBe('invalid')
    expect(state.fieldErrors).toEqual({
      on: ['That is no date of the calendar. Give day, month and year.'],
      outcome: ['Choose one.'],
      words: ['At most 3,000 characters fit here, and there are 3,001. Shorten the text; all of it is still here.'],
    })
    expect(state.values).toEqual({ on: ['2026-02-30'], outcome: [''], words: ['x'.repeat(3001)] })
    expect(problemsOf(state, { on: 'Date' })[0]).toEqual({
      field: 'on',
      message: 'Date: That is no date of the calendar. Give day, month and year.',
    })
  })

  it('asks for a date where none was given, for a choice where a wrong one was sent', async () => {
    const state = await stateOf(meeting, form({ outcome: 'nonsense', words: ' ' }))
    expect(state.fieldErrors).toEqual({
      on: ['Give a date.'],
      outcome: ['That is not one of the choices. Choose again.'],
      words: ['Fill this in.'],
    })
  })

  it('uses the messages that a command names itself', async () => {
    const second: FormSpec<(typeof commandSchemas)['decide-suspension']> = {
      schema: commandSchemas['decide-suspension'],
      read: (fields) => ({
        command: 'decide-suspension', decision: fields.text('decision'), scope: fields.all('scope'),
        reviewOn: fields.textOrNull('reviewOn'), memo: fields.text('memo'), recommendation: '',
      }),
      run: () => '/',
    }
    const state = await stateOf(second, form({ decision: 'suspend', memo: 'Because.' }))
    expect(state.fieldErrors.scope).toEqual(['Choose at least one object of the decision.'])
  })

  it('takes the page’s own words where it has them, and what a service found', async () => {
    const spec = { ...note, words: 'sign-in', run: () => ({ problems: [{ field: 'password', key: 'wrong' }] }) }
    const state = await stateOf(spec, form({ words: 'x' }))
    expect(state.fieldErrors.password?.[0]).toMatch(/do not belong together/)
  })

  it('does not send a password back', async () => {
    const state = await stateOf(note, form({ words: '', password: 'seven rivers meet here' }))
    expect(JSON.stringify(state)).not.toContain('rivers')
  })

  it('says so where the form did not arrive whole', async () => {
    const state = await stateOf({ ...note, read: () => ({ command: 'note', words: 'x', more: 1 }) }, form({}))
    expect(state.message?.paragraphs[0]).toMatch(/did not arrive/)
  })

  it('answers a text of half a megabyte without reading it', async () => {
    const run = vi.fn(() => '/')
    const words = '流'.repeat(Math.ceil(mostBytes / 3))
    const state = await stateOf({ ...note, run }, form({ words }))
    expect(state).toMatchObject({ status: 'invalid', message: { paragraphs: [expect.stringContaining('500 kB')] } })
    expect(typed(state, 'words') === words).toBe(true)
    expect(run).not.toHaveBeenCalled()
  })
})

describe('a refusal', () => {
  const { acts } = sta2024
  const escalate = acts.find(({ command }) => command === 'escalate')!
  const samples: Refusal['values'] = {
    act: escalate.label, stage: { en: 'Intake' }, condition: escalate.whenWords!, event: 'reply-received',
    date: '2026-03-02', today: '2026-03-01', than: '2026-03-03', signedOn: '1979-01-31', latest: '2026-05-29', due: '2026-03-02', agreed: '2026-03-01',
    clock: { en: 'Reply to the request' }, most: '30', granted: '0', asked: '31',
  }

  it.each(refusalCodes)('of %s has words for what, why and what else', async (code) => {
    const state = await stateOf(failing(new Refused({ code, values: samples })), form({ words: 'x' }))
    expect(state.status).toBe('refused')
    expect(state.message?.title).not.toBe('')
    expect(state.message?.paragraphs).toHaveLength(2)
    for (const text of [state.message!.title, ...state.message!.paragraphs]) expect(text).not.toMatch(/refusals\.|[{}]|undefined|\d{4}-\d{2}/)
    expect(state.values).toEqual({ words: ['x'] })
  })

  it('names the rule with its basis and source, and stands by its field too', async () => {
    const refusal: Refusal = { code: 'date-before', values: samples, field: 'on', citation: escalate }
    const state = await stateOf(failing(new Refused(refusal)), form({ words: 'x' }))
    expect(state.citation).toMatchObject({ basis: 'policy', provision: escalate.provision.en, source: escalate.source.en })
    expect(state.fieldErrors.on).toEqual(['Mon 2 Mar 2026 lies before Tue 3 Mar 2026, the date of the entry that this follows: A reply was recorded.'])
  })
})

describe('somebody else’s entry', () => {
  it('is told in words, with the version that has now been seen', async () => {
    const changes = eventTypes.map((type, index) => ({ seq: index + 8, type, occurredOn: '2026-03-02' }))
    const state = await stateOf(failing(new Conflict(changes, 29)), form({ words: 'x', expectedVersion: '7' }))
    expect(state).toMatchObject({ status: 'conflict', version: 29, values: { words: ['x'] } })
    expect(state.changes).toHaveLength(eventTypes.length)
    expect(state.changes[1]).toBe('Mon 2 Mar 2026: The complaint was acknowledged.')
  })
})

describe('a store that refuses', () => {
  it.each(['full', 'read-only', 'busy', 'damaged', 'cannot-open', 'migration'] as const)('says so in words: %s', async (reason) => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const fault = new StoreFault(reason, new Error('/var/lib/comity.sqlite'))
    const state = await stateOf(failing(fault), form({ words: 'x' }))
    expect(state).toMatchObject({ status: 'fault', values: { words: ['x'] } })
    const reference = /[0-9a-f]{8}/.exec(state.message!.paragraphs[1]!)?.[0]
    expect(log).toHaveBeenCalledWith(`fault ${reference}:`, fault)
    expect(JSON.stringify(state)).not.toContain('sqlite')
  })
})

describe('everything else', () => {
  it.each([new NotFound(), new TypeError('a mistake of ours'), Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;' })])(
    'passes through: %s',
    async (error) => {
      await expect(runForm(failing(error), viewer, form({ words: 'x' }), language)).rejects.toBe(error)
    },
  )
})

describe('a session that has ended', () => {
  it('keeps what was typed and says how to go on', () => {
    const state = signedOut(form({ words: 'typed with care' }), language)
    expect(state).toMatchObject({ status: 'signed-out', values: { words: ['typed with care'] } })
    expect(state.message?.title).toBe('Your session has ended')
  })
})

describe('a form that was not sent', () => {
  it('starts with what the page gives it, and afterwards shows what was typed, also where that is nothing', () => {
    expect(typed(idle, 'words', 'a draft')).toBe('a draft')
    expect(typed({ ...idle, status: 'invalid', values: { words: [''] } }, 'words', 'a draft')).toBe('')
  })
})
