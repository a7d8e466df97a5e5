// `npm start` on a new machine, from a bare clone: installs, builds, prepares the store and serves. Each
// step does nothing when there is nothing to do. `npm run dev` is the same with the development server.
//
// PORT         where to serve, 3000 unless given
// COMITY_DATA  the folder of the store and the files, ./data unless given

import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { build, checkNode, install, main, programs, root, runNode, say, StepFailed } from './toolchain.mjs'

const development = process.argv.includes('--dev')
const port = Number(process.env.PORT || 3000)
const address = `http://localhost:${port}`

const env = {
  PORT: String(port),
  COMITY_DATA: resolve(root, process.env.COMITY_DATA || 'data'),
  NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
  NEXT_TELEMETRY_DISABLED: '1',
}

await main(async () => {
  checkNode()
  await checkPort()
  await install()
  if (development) await (await import('./build-styles.mjs')).buildStyles()
  else await build()
  say(`preparing the store in ${env.COMITY_DATA}`)
  if ((await runNode([programs.tsx, 'scripts/prepare.ts'], { env })) !== 0) {
    throw new StepFailed('The store could not be prepared, so nothing is served; the reason stands above.')
  }
  await serve()
})

/** Asked first, because it is a pity to build for half a minute and then not be let in. */
function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StepFailed(`PORT must be a number from 1 to 65535, not ${process.env.PORT}.`)
  }
  return new Promise((proceed, refuse) => {
    const probe = createServer()
    probe.once('error', ({ code }) =>
      refuse(new StepFailed(`Port ${port} cannot be used (${code}). Name another one: PORT=3001 npm start`)))
    probe.listen(port, () => probe.close(proceed))
  })
}

/** Serves until it is told to stop, and leaves with the exit code of the server. */
async function serve() {
  const args = [programs.next, development ? 'dev' : 'start', '--port', env.PORT]
  const server = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the server as well; sent twice, it would not close in order.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
    })
  }
  if (process.env.npm_lifecycle_event) stopWithParent(server)
  const ended = new Promise((done) => server.once('exit', (code, signal) => done(code ?? (signal ? 0 : 1))))
  announceWhenOpen(ended)
  process.exitCode = await ended
}

/**
 * npm runs this script through a shell that does not pass on the signal by which npm is ended. Without its
 * shell the server would stay behind and keep the port, so it ends with it.
 */
function stopWithParent(server) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM')
  }, 500).unref()
}

/** Says the address when the server answers, the last line that a newcomer reads. */
async function announceWhenOpen(ended) {
  let serving = true
  ended.then(() => (serving = false))
  while (serving) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined)
    if (answer) return say(`open at ${address}`)
    await new Promise((next) => setTimeout(next, 200))
  }
}
