// `npm run test:mutation [file ...]`: changes the engine of lib/domain/deadlines in small ways and asks whether its
// tests notice; `npm run test:mutation clocks [file ...]` does so with what reads the clocks of a case
// (docs/mutation-testing.md). Stryker is fetched on the first run into .cache/ and is no dependency of the project:
// nobody who builds or tests Comity needs it. Without its peers it finds the project's own Vitest and TypeScript.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main, root, run, runNode, StepFailed } from './toolchain.mjs'

/** The last version that runs on Node 20. */
const STRYKER = '9.6.1'
const home = join(root, '.cache/mutation')
const program = join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js')

await main(async () => {
  if (installed() !== STRYKER) await fetchStryker()
  const given = process.argv.slice(2)
  const part = given[0] === 'clocks' ? 'clocks' : 'engine'
  const files = given.filter((word) => word !== 'clocks')
  const only = files.length > 0 ? ['--mutate', files.join(',')] : []
  process.exitCode = await runNode([program, 'run', ...only], { env: { MUTATION_PART: part } })
})

function installed() {
  const about = join(home, 'node_modules/@stryker-mutator/core/package.json')
  return existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')).version : null
}

async function fetchStryker() {
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
  const packages = [`@stryker-mutator/core@${STRYKER}`, `@stryker-mutator/vitest-runner@${STRYKER}`]
  const how = ['--prefix', home, '--legacy-peer-deps', '--no-audit', '--no-fund']
  const code = await run('npm', ['install', ...how, ...packages], { shell: process.platform === 'win32' })
  if (code !== 0) throw new StepFailed(`Stryker ${STRYKER} could not be fetched; it takes a connection to the package registry once.`)
}
