import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { settings } from '@/lib/services/office'

/**
 * The secret under which next-auth seals its cookies: `NEXTAUTH_SECRET`, or the file `secret` in the data folder, which the first
 * start makes and only its owner may read. A new secret signs everybody out and loses nothing else: a sealed cookie opens no
 * session by itself, because the token inside must be that of a session in the store.
 */
export function signInSecret(): string {
  const given = process.env.NEXTAUTH_SECRET
  if (given) return given
  return secretIn(settings.dataFolder())
}

/** The secret of a data folder, made where there is none. Throws where the folder cannot be read or written. */
export function secretIn(folder: string): string {
  const path = join(folder, 'secret')
  try {
    return readSecret(path)
  } catch (error) {
    if (!isError(error, 'ENOENT')) throw error
  }
  mkdirSync(folder, { recursive: true })
  try {
    // Fails where the file exists, so that of two processes that start together only one makes it.
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isError(error, 'EEXIST')) throw error
  }
  return readSecret(path)
}

function readSecret(path: string): string {
  const secret = readFileSync(path, 'utf8').trim()
  if (secret === '') throw new Error(`${path} is empty; remove it, and the next start makes a new one`)
  return secret
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
