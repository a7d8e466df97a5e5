import { describe, expect, it } from 'vitest'

import { commandSchemas } from '@/lib/domain/cases/commands'
import { readForm } from '@/lib/forms/read-form'
import acts from '@/messages/en/acts.json'
import vocabulary from '@/messages/en/vocabulary.json'

import { actFields, type ActCommand, type ActField } from './act-fields'
import { readAct } from './read-act'

const commands = Object.keys(actFields) as ActCommand[]
const messages: Record<string, unknown> = { acts, vocabulary }
const wordsAt = (path: string) =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], messages)

/** A form that is filled in as a person would. */
function filled(fields: readonly ActField[]): FormData {
  const form = new FormData()
  for (const field of fields) {
    const ofCase = field.kind === 'of-case' ? { decisions: 'continue', sides: 'responding-side', clocks: 'agency-reply-1' }[field.list as string] : undefined
    const value = {
      date: '2026-02-02', time: '16:30', text: 'Words.', 'yes-no': 'yes', scope: 'activity:wave', choice: '', number: '5', 'of-case': ofCase ?? '4',
    }[field.kind]
    form.append(field.name, field.kind === 'choice' ? field.choices[0]! : value)
  }
  return form
}

describe.each(commands)('%s', (command) => {
  it('asks for every member of its command and for nothing else', () => {
    const shape = commandSchemas[command].shape
    expect(['command', ...actFields[command].map((field) => field.name)].sort()).toEqual(Object.keys(shape).sort())
  })

  it('makes a command of a form that was filled in', () => {
    const read = readAct(command, readForm(filled(actFields[command])))
    expect(commandSchemas[command].safeParse(read)).toMatchObject({ success: true })
  })

  it('has a label, a hint and the words of its choices for each field', () => {
    for (const field of actFields[command]) {
      expect(wordsAt(`acts.fields.${command}.${field.name}`)).toEqual({ label: expect.any(String), hint: expect.any(String) })
      if (field.kind === 'choice') for (const choice of field.choices) expect(wordsAt(`${field.words}.${choice}`)).toEqual(expect.any(String))
    }
  })
})

it('tells a form that was left empty what it needs', () => {
  const empty = readForm(new FormData())
  expect(readAct('second-decision', empty)).toEqual({ command: 'second-decision', agree: undefined, words: '' })
  expect(readAct('decide-suspension', empty)).toMatchObject({ scope: [], reviewOn: null })
})
