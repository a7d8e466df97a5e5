import { describe, expect, it } from 'vitest'

import { isEqual } from './differences'
import { procedureJsonSchema } from './json-schema'
import { builtInProcedures } from './procedures'
import { decodeFile, pathInWords, procedureTextLimit, readProcedure } from './read-procedure'
import { sta2024 } from './sta-2024'

type Loose = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any -- a file that is wrong in some place

/** The faults of a version of sta-2024 in which something was changed, as `path: reason`. */
function faultsAfter(change: (file: Loose) => void): string[] {
  const file = JSON.parse(JSON.stringify(sta2024)) as Loose
  change(file)
  return faultsOf(JSON.stringify(file))
}

function faultsOf(text: string): string[] {
  const reading = readProcedure(text)
  return 'faults' in reading ? reading.faults.map(({ path, message }) => `${pathInWords(path)}: ${message}`) : []
}

describe('a procedure as a file', () => {
  it.each(builtInProcedures)('is read back as it was written: $id', (procedure) => {
    const reading = readProcedure(JSON.stringify(procedure, null, 2))
    expect('procedure' in reading && isEqual(reading.procedure, JSON.parse(JSON.stringify(procedure)))).toBe(true)
  })

  it.each([
    ['', ': there is nothing here'],
    ['{"id": "x",\n  oops }', ': this is not JSON: line 2, character 3: Expected double-quoted property name'],
    ['{"id": "x"', ": this is not JSON: line 1, character 11: Expected ',' or '}' after property value"],
    ['[]', ': has to be an object, and is a list'],
    ['null', ': has to be an object, and is null'],
    ['x'.repeat(procedureTextLimit + 1), `: ${procedureTextLimit + 1} characters are more than the ${procedureTextLimit} that a procedure can have`],
  ])('that is none says why (%#)', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault])
  })

  it('tells every fault of its shape, each with its place', () => {
    const found = faultsAfter((file) => {
      delete file.title
      file.version = '1'
      file.stages[1].basis = 'guess'
      file.stages[2].colour = 'red'
      file.clocks[3].rule.n = 30.5
      file.clocks[2].trigger = { on: { event: 'the-moon-rises' } }
      file.clocks[2].tolledBy = [{ opens: { event: 'toll-opened' }, closes: [], names: 'opened' }]
      file.acts[0].when = { sometimes: true }
      file.acts[1].roles = ['officer', 'king']
      file.agreement.prefix = 'sta'
      file.agreement.signedOn = '31 January 1979'
    })
    expect(found).toEqual(expect.arrayContaining([
      'title: is missing: an object is needed',
      'version: has to be a number, and is a text',
      'stages[1].basis: cannot be "guess"; it can be agreement, statute, policy, unverified',
      'stages[2].colour: no member of this name is known here',
      'clocks[3].rule.n: has to be a whole number, and is a number',
      expect.stringMatching(/^clocks\[2\]\.trigger\.on\.event: cannot be "the-moon-rises"; it can be complaint-filed, /),
      expect.stringMatching(/^clocks\[2\]\.tolledBy\[0\]\.closes: /),
      'acts[0].when: none of the kinds that can stand here: an object with "sometimes"',
      expect.stringMatching(/^acts\[1\]\.roles\[1\]: cannot be "king"; it can be /),
      expect.stringMatching(/^agreement\.prefix: "sta" is not in the right form/),
      'agreement.signedOn: "31 January 1979" is not in the right form: date',
    ]))
    expect(found).toHaveLength(11)
  })

  it('tells what does not fit together once the shape is right', () => {
    expect(
      faultsAfter((file) => {
        file.initialStage = 'nowhere'
        file.acts[0].meets = 'no-such-clock'
        file.agreement.parties[0].zone = 'America/Nowhere'
      }),
    ).toEqual([
      'agreement.parties[0].zone: "America/Nowhere" is no time zone, such as America/New_York',
      'initialStage: no stage "nowhere" in this procedure',
      'acts[0].meets: no clock "no-such-clock" in this procedure',
    ])
  })
})

describe('a file', () => {
  const text = '{"en": "Qualität 数据"}'

  it('is read in UTF-8, and in UTF-16 where it says so', () => {
    expect(decodeFile(new TextEncoder().encode(text))).toBe(text)
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])])
    expect(decodeFile(utf16)).toBe(text)
  })

  it('is not guessed at in another encoding', () => {
    expect(decodeFile(new Uint8Array([0x22, 0xe4, 0x22]))).toBeNull()
  })
})

it('is described as JSON Schema, with every member of the file', () => {
  const schema = procedureJsonSchema()
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(schema.properties!)).toEqual(expect.arrayContaining(Object.keys(sta2024)))
  expect(JSON.stringify(schema)).toContain('"complaint-filed"')
  const bare: string[] = []
  const look = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    const { properties = {} } = part as { properties?: Record<string, { description?: string; $ref?: string }> }
    for (const [name, member] of Object.entries(properties)) if (member.description === undefined && member.$ref === undefined) bare.push(name)
    for (const inner of Object.values(part)) look(inner)
  }
  look(schema)
  expect([...new Set(bare)].sort()).toEqual(['en', 'id'])
})
