import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const SAMPLES = readFileSync(join(ROOT, 'lib/domain/deadlines/samples.json'), 'utf8')

/** Milliseconds; a process of its own takes one or two seconds to start. */
const SLOW = 60_000

function run(input: string, zone = 'UTC') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deadline.ts'], {
    cwd: ROOT, input, encoding: 'utf8', env: { ...process.env, TZ: zone },
  })
  return { status, stdout, stderr }
}

/** Every unit on every calendar, rolled both ways, from instants late in the day, into the year without a notice. */
const VARIED = ['calendar-day', 'business-day', 'month'].flatMap((unit) =>
  ['us-federal', 'prc', 'both-open', 'either-open', 'prc-no-makeup'].flatMap((calendar) =>
    ['following', 'preceding'].flatMap((roll) => [1, 3, 13].map((n) => ({
      triggerInstant: `2026-1${n % 3}-0${n % 9}T0${n % 7}:30:00Z`, triggerZone: 'Asia/Shanghai', zone: 'America/New_York',
      rule: { n, unit, calendar, roll }, tolls: [{ from: '2026-10-09', to: '2026-10-12' }],
    })))))

describe('deadlines from standard input', () => {
  it('are the same under every zone of the machine', () => {
    const samples = JSON.parse(SAMPLES) as { id: string, expected: string | null }[]
    const input = JSON.stringify([...samples, ...VARIED])
    const [utc, ...others] = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((zone) => run(input, zone))
    const answers = JSON.parse(utc!.stdout) as { id: string, due: string | null, error: string | null }[]
    expect(answers.slice(0, samples.length).map(({ id, due }) => [id, due])).toEqual(samples.map(({ id, expected }) => [id, expected]))
    expect(answers.slice(samples.length).filter(({ error }) => error === 'BAD_INPUT')).toEqual([])
    expect(others.map(({ stdout }) => stdout)).toEqual([utc!.stdout, utc!.stdout])
  }, SLOW)

  it('are answered in their order, each with all six members, whatever is wrong with one of them', () => {
    const good = { id: 'good', trigger: '2026-03-02', rule: { n: 10, unit: 'calendar-day', calendar: 'none', roll: 'none' } }
    const cases = [good, { ...good, id: 'bad', trigger: '2026-02-30' }, null, 7, [], { id: 8 }, { ...good, id: null }, good]
    const { status, stdout } = run(JSON.stringify(cases))
    expect(status).toBe(0)
    const answers = JSON.parse(stdout) as Record<string, unknown>[]
    expect(answers.map(({ id, due, error }) => [id, due, error])).toEqual([
      ['good', '2026-03-12', null], ['bad', null, 'BAD_INPUT'], [null, null, 'BAD_INPUT'], [null, null, 'BAD_INPUT'],
      [null, null, 'BAD_INPUT'], [8, null, 'BAD_INPUT'], [null, '2026-03-12', null], ['good', '2026-03-12', null],
    ])
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['id', 'due', 'expiresAt', 'provisional', 'error', 'steps'])
  }, SLOW)

  it('are refused with a message where there is no array', () => {
    for (const input of ['', 'not JSON', '{"id":"one"}']) {
      const { status, stdout, stderr } = run(input)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^deadline: standard input must hold a JSON array of deadlines\. .+\n$/)
    }
  }, SLOW)
})
