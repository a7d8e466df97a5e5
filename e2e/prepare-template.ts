import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The day on which every journey begins: a Monday some weeks before the turn of the year. */
export const firstDay = '2026-11-16'

/** Where the prepared office lies, for the journeys that take a copy of it. */
export const templateVariable = 'COMITY_E2E_TEMPLATE'

/** Prepares the demonstration office once for all journeys, as `npm start` does; a fresh office is then a copy of one file. */
export default async function prepareTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'comity-template-'))
  await runScript('prepare', { COMITY_DATA: folder, COMITY_TODAY: firstDay })
  process.env[templateVariable] = folder
  return () => rm(folder, { recursive: true })
}

/** Runs one of the project's scripts to its end. Throws with what it wrote where it fails. */
export async function runScript(name: string, env: Record<string, string>): Promise<string> {
  const args = ['node_modules/tsx/dist/cli.mjs', `scripts/${name}.ts`]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } })
  return stdout
}
