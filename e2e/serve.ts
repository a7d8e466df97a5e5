import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'

export type Served = {
  url: string
  /** What the server has written so far, as its operator sees it. */
  written: () => string
  stop: () => Promise<void>
}

/**
 * Starts the built pages as an office starts them, on a port of their own.
 * @param env what this server is told beside the environment of the test, such as `COMITY_DATA`
 * @param fileBlocks the most that it may write into one file, in blocks of 512 bytes: so a disk becomes full where none is
 * @throws Error with what the server wrote when it ends before it is ready
 */
export async function serve(env: Record<string, string> = {}, fileBlocks?: number): Promise<Served> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const command = [process.execPath, 'node_modules/next/dist/bin/next', 'start', '--port', String(port)]
  const limited = fileBlocks === undefined ? command : ['sh', '-c', `ulimit -f ${fileBlocks} && exec "$@"`, 'sh', ...command]
  const [program = '', ...args] = limited
  const server = spawn(program, args, {
    env: { ...process.env, NEXTAUTH_URL: url, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))

  let written = ''
  await new Promise<void>((ready, refuse) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString()
      if (written.includes('Ready in')) ready()
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    void ended.then(() => refuse(new Error(`The server ended before it was ready:\n${written}`)))
  })

  return {
    url,
    written: () => written,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
