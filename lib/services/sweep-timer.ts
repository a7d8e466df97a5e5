import { makeDailyCheckpoint } from './checkpoints'
import { theOffice } from './office'
import { officeKeys } from './record-keys'
import { sweep } from './sweep'

/** A minute: no rule of any procedure ends at a finer grain than a day, and nobody waits longer than this to see it. */
const everyMilliseconds = 60_000

const kept = globalThis as { comitySweep?: NodeJS.Timeout }

/** Starts the clock inside the server: one sweep now, then one every minute, and a checkpoint of the record on every day on which there was something. A second call changes nothing. */
export function startSweepTimer(): void {
  if (kept.comitySweep) return
  const run = () => {
    // The next minute tries again: what is due stays due until it is entered, and the day has no checkpoint until it is signed.
    attempt('the clock could not enter what has passed', () => sweep(theOffice()))
    attempt('the checkpoint of the day could not be signed', () => makeDailyCheckpoint(theOffice(), officeKeys()))
  }
  kept.comitySweep = setInterval(run, everyMilliseconds)
  kept.comitySweep.unref()
  run()
}

function attempt(failed: string, task: () => unknown): void {
  try {
    task()
  } catch (error) {
    console.error(failed, error)
  }
}
