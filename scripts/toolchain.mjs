// What `npm start` and `npm test` share: installing what is missing and building what has changed. Plain
// Node without any package, because on a new machine there is none yet.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The programs of the packages, called directly: npx would add half a second and its own messages. */
export const programs = {
  next: 'node_modules/next/dist/bin/next',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

/** A step that failed, with what to do about it. The scripts print the message alone. */
export class StepFailed extends Error {}

export function say(text) {
  console.log(`comity: ${text}`)
}

/** Runs a script or program under this Node and resolves to its exit code. */
export function runNode(args, { env = {}, stdio = 'inherit', timeout } = {}) {
  return run(process.execPath, args, { env, stdio, timeout })
}

export function run(command, args, { env = {}, stdio = 'inherit', timeout, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, timeout, shell })
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)))
  })
}

/** Runs a program under this Node without a word and resolves to its exit code and all that it wrote. */
function runForOutput(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new StepFailed(`Comity needs Node 20.9 or newer; this is ${process.versions.node}.`)
  }
}

const lockFile = join(root, 'package-lock.json')
const installMark = join(root, 'node_modules/.comity-installed')

/** Installs the packages that the lock file names, when some are missing or differ. */
export async function install() {
  if (!installedAsLocked()) {
    say('installing packages (about a minute the first time)')
    const npm = process.env.npm_execpath
    const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund']
    const code = npm?.endsWith('.js')
      ? await runNode([npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' })
    if (code !== 0) {
      throw new StepFailed(
        'npm ci failed. On Node 20 and 21 the SQLite driver is compiled, which needs python3, make and a C++ compiler.',
      )
    }
    writeFileSync(installMark, lockHash())
  }
  await checkDriver()
}

/**
 * Whether the packages are those of the lock file: by the mark that the last installation left or, where
 * somebody ran npm by hand, by npm's own record being younger than the lock file.
 */
function installedAsLocked() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  if (existsSync(installMark)) return readFileSync(installMark, 'utf8') === lockHash()
  return statSync(record).mtimeMs >= statSync(lockFile).mtimeMs
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** The SQLite driver is built for one version of Node; after a change of Node it is built again. */
async function checkDriver() {
  const trial = ['-e', "new (require('better-sqlite3'))(':memory:').close()"]
  if ((await runNode(trial, { stdio: 'ignore' })) === 0) return
  say('building the SQLite driver for this version of Node')
  await run('npm', ['rebuild', 'better-sqlite3'], { shell: process.platform === 'win32' })
  if ((await runNode(trial)) !== 0) {
    throw new StepFailed(
      'The SQLite driver does not load. On Node 20 and 21 it is compiled, which needs python3, make and a C++ compiler.',
    )
  }
}

const builtFrom = [
  'app', 'components', 'db', 'lib', 'messages', 'public', 'styles', 'next.config.js', 'proxy.ts',
  'instrumentation.ts', 'package-lock.json', 'tsconfig.json', 'scripts/build-styles.mjs',
]
const notBuiltFrom = ['public/uswds', 'styles/generated']

/** Builds the pages unless the last build was made from exactly these sources. */
export async function build() {
  const sources = fingerprint()
  const stamp = join(root, '.next/comity-sources')
  if (existsSync(join(root, '.next/BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return

  say('building the pages (about half a minute)')
  const { buildStyles } = await import('./build-styles.mjs')
  await buildStyles()
  const { code, output } = await runForOutput([programs.next, 'build'], { NEXT_TELEMETRY_DISABLED: '1' })
  if (code !== 0) throw new StepFailed(`The build failed:\n${output}`)
  // What the build warns of is for whoever changes the project, and would be lost among its progress.
  if (output.includes('encountered')) console.error(output.slice(output.search(/^.*encountered/m)))
  writeFileSync(stamp, sources)
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.modules)
  for (const file of builtFrom.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const name = relative(root, path)
  if (!existsSync(path) || notBuiltFrom.includes(name.replaceAll('\\', '/'))) return []
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    return /\.test\.tsx?$/.test(path) ? [] : [path]
  }
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)))
}

/** Runs the steps of a script; a failed step ends it with its message instead of a stack trace. */
export async function main(steps) {
  try {
    await steps()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(`comity: ${error.message}`)
    process.exitCode = 1
  }
}
