// `npm test`: everything that must hold, from the cheapest check to the journeys in a browser. Stops at the
// first step that fails, and ends with one line of counts in any case.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, install, main, programs, root, run, runNode, say, StepFailed } from './toolchain.mjs'

const reports = join(root, '.cache/reports')
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')
const quiet = Boolean(process.env.CI) || !process.stdout.isTTY

const env = { NEXT_TELEMETRY_DISABLED: '1', ...(quiet ? { NO_COLOR: '1', FORCE_COLOR: '0' } : {}) }
const counts = { passed: 0, failed: 0 }

await main(async () => {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  try {
    checkNode()
    await install()
    await step('what is generated', async () => {
      const { buildStyles } = await import('./build-styles.mjs')
      await buildStyles()
      return runNode([programs.next, 'typegen'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    })
    // Each keeps one processor busy. Both go to their end, so that neither writes into what comes after.
    const reads = await Promise.allSettled([
      step('types', () => runNode([programs.tsc, '--noEmit'], { env })),
      step('lint', () => runNode([programs.eslint, '.', '--max-warnings', '0'], { env })),
    ])
    for (const one of reads) if (one.status === 'rejected') throw one.reason
    await step('unit tests', () =>
      runNode([programs.vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`], { env }))
    await step('build', () => build().then(() => 0))
    await step('a browser', findBrowser)
    await step('browser journeys', () =>
      runNode([programs.playwright, 'test', `--reporter=${quiet ? 'dot' : 'list'},json`], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
      }))
  } catch (error) {
    // A step that fails before any of its tests did must not end as "0 failed".
    addCounts()
    counts.failed = Math.max(counts.failed, 1)
    console.error(`comity: ${error.message}`)
    process.exitCode = 1
    return
  } finally {
    if (process.exitCode !== 1) addCounts()
    console.log(`${counts.passed} passed, ${counts.failed} failed`)
  }
})

async function step(name, work) {
  const begun = performance.now()
  say(name)
  const code = await work()
  if (code !== 0) throw new StepFailed(`stopped at: ${name}`)
  say(`${name}: good, ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

function addCounts() {
  const unit = readReport(unitReport)
  if (unit) {
    counts.passed += unit.numPassedTests
    // A test file that does not load has no tests in it, and has failed all the same.
    counts.failed += Math.max(unit.numFailedTests, unit.numFailedTestSuites > 0 ? 1 : 0)
  }
  const browser = readReport(browserReport)
  if (browser) {
    counts.passed += browser.stats.expected
    counts.failed += Math.max(browser.stats.unexpected + browser.stats.flaky, browser.errors.length)
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** A browser of the machine, else Playwright's own download, else Debian's package where that is allowed. */
async function findBrowser() {
  const { browserStarts } = await import('./browser.mjs')
  if (await browserStarts()) return 0

  if (process.env.CHROMIUM_PATH) {
    say(`${process.env.CHROMIUM_PATH} does not start`)
    delete process.env.CHROMIUM_PATH
    if (await browserStarts()) return 0
  }
  say('no browser here yet: asking Playwright for its own')
  await runNode([programs.playwright, 'install', 'chromium'], { env, timeout: 240_000 })
  if (await browserStarts()) return 0

  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const rootCommand = process.getuid() === 0 ? [] : ['sudo', '-n']
    const apt = (...args) => {
      const [command, ...rest] = [...rootCommand, 'apt-get', '-q', ...args]
      return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).catch(() => 1)
    }
    say('Playwright’s own does not start: asking Debian for Chromium')
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', 'chromium')
    // The download may lie there without the libraries that it needs; the package brings its own.
    if (existsSync('/usr/bin/chromium')) process.env.CHROMIUM_PATH = '/usr/bin/chromium'
    if (await browserStarts()) return 0
  }
  console.error(
    'No browser starts. Install one (apt-get install chromium, or npx playwright install --with-deps chromium), '
    + 'or name it in CHROMIUM_PATH.',
  )
  return 1
}
