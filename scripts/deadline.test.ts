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

describe('deadlines from standard input', () => {
  it('are the same under every zone of the machine', () => {
    const expected = (JSON.parse(SAMPLES) as { id: string, expected: string | null }[]).map(({ id, expected: due }) => [id, due])
    const [utc, ...others] = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((zone) => run(SAMPLES, zone))
    expect(utc!.status).toBe(0)
    expect((JSON.parse(utc!.stdout) as { id: string, due: string | null }[]).map(({ id, due }) => [id, due])).toEqual(expected)
    for (const other of others) expect(other.stdout).toBe(utc!.stdout)
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
    for (const input of ['', 'not JSON', '{"id":"one"}', '"text"']) {
      const { status, stdout, stderr } = run(input)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(/^deadline: standard input must hold a JSON array of deadlines\. .+\n$/)
    }
  }, SLOW)
})
