import { DayTooEarly } from '@/lib/demonstration/load-demonstration'
import { StoreFault } from '@/lib/services/errors'
import { StoreInUse } from '@/lib/services/load-demonstration-store'
import { settings } from '@/lib/services/office'
import { WrongHolding } from '@/lib/services/prepare-office'
import { NotADemonstration } from '@/lib/services/reset-demonstration'

const storeWords: Record<StoreFault['reason'], (folder: string) => string> = {
  full: (folder) => `The disk of ${folder} is full or fails. Nothing was changed; make room and start again.`,
  'read-only': (folder) => `The store in ${folder} may only be read. Make the folder and the file comity.sqlite writable.`,
  busy: (folder) => `Another program holds the store in ${folder}. Stop it and start again.`,
  damaged: (folder) =>
    `The file comity.sqlite in ${folder} is damaged or no store. Put a backup in its place, or name another folder in COMITY_DATA.`,
  'cannot-open': (folder) => `The folder ${folder} cannot be opened or made. Name another one in COMITY_DATA.`,
  migration: (folder) => `The tables of the store in ${folder} could not be brought up to date. Nothing was changed.`,
}

/** What a person who starts the office can do about a fault, in one line; undefined for a fault that nobody foresaw. */
export function wordsOf(error: unknown): string | undefined {
  const folder = settings.dataFolder()
  if (error instanceof StoreFault) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message.split('\n')[0]})` : ''
    return storeWords[error.reason](folder) + cause
  }
  if (error instanceof StoreInUse) return `The store in ${folder} is being served. Stop the server and try again.`
  if (error instanceof WrongHolding) {
    return error.holding === 'demonstration'
      ? `The store in ${folder} holds the demonstration office. Name another folder in COMITY_DATA, or leave COMITY_DEMO on.`
      : `The store in ${folder} holds an office with real data. Set COMITY_DEMO=off, or name another folder in COMITY_DATA.`
  }
  if (error instanceof NotADemonstration) return 'COMITY_DEMO is off: only a demonstration office can be loaded again.'
  if (error instanceof DayTooEarly) {
    return `The demonstration office begins in 2025 and can be loaded for ${error.earliest} or a later day. Move COMITY_TODAY.`
  }
  return undefined
}

/** Runs the work of a script; what was foreseen ends it with one line and exit code 1. */
export async function orOneLine(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const words = wordsOf(error)
    if (words === undefined) throw error
    console.error(`comity: ${words}`)
    process.exitCode = 1
  }
}
