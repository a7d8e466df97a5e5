import { join, resolve } from 'node:path'

import { openStore, type Store } from '@/db/store'

import { calendarsOver, type CalendarsAt } from './office-calendars'
import { proceduresOver, type OfficeProcedures } from './office-procedures'

/** Everything that a task needs from outside: the store, the time, the calendars, the procedures. Tests make their own. */
export interface Office {
  readonly store: Store
  /** The UTC instant, from one injected clock. */
  now(): string
  readonly calendarsAt: CalendarsAt
  readonly procedures: OfficeProcedures
  readonly demonstration: boolean
}

/** The zone of the office's own days, for what does not hang on a procedure. */
export const officeZone = 'America/New_York'

/** What the environment says; read when asked, so that tests can set it. */
export const settings = {
  /** The folder of the store and the files. It is no part of the built pages, which the comment tells the build. */
  dataFolder: () => resolve(/* turbopackIgnore: true */ process.env.COMITY_DATA ?? 'data'),
  /** Under which address people reach the office, without a slash at its end. */
  address: () => (process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, ''),
  /** On unless switched off: invented data and accounts, marked on every page. */
  demonstration: () => process.env.COMITY_DEMO !== 'off',
}

/** The path of the store in the data folder. */
export function storePath(): string {
  return join(settings.dataFolder(), 'comity.sqlite')
}

/** Makes an office over an open store. */
export function officeOver(store: Store, now: () => string, demonstration = settings.demonstration()): Office {
  return {
    store,
    now,
    calendarsAt: calendarsOver(store, officeZone),
    procedures: proceduresOver(store),
    demonstration,
  }
}

/**
 * The clock. `COMITY_TODAY` (a date, or a UTC instant) moves it, in demonstration and tests only: from there it runs on. Throws
 * where it is set for an office with real data.
 */
export function officeClock(today = process.env.COMITY_TODAY, demonstration = settings.demonstration()): () => string {
  if (today === undefined || today === '') return () => new Date().toISOString()
  if (!demonstration) throw new Error('COMITY_TODAY moves the clock of a demonstration office only; unset it or leave COMITY_DEMO on')
  // Noon in the office's zone leaves the day the same on both sides of a summer-time change.
  const start = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(today) ? `${today}T17:00:00Z` : today)
  if (Number.isNaN(start)) throw new Error(`COMITY_TODAY is neither a date (2026-11-21) nor a UTC instant: ${today}`)
  const began = process.uptime()
  return () => new Date(start + (process.uptime() - began) * 1000).toISOString()
}

const kept = globalThis as { comityOffice?: Office }

/** The office of this process: one store, one clock. */
export function theOffice(): Office {
  kept.comityOffice ??= officeOver(openStore(storePath()), officeClock())
  return kept.comityOffice
}
