import { settings, theOffice } from './office'
import { awaitsFirstAdministrator, setupCode } from './set-up-office'

/** Tells whoever started the server how the first administrator is made, while there is none. */
export function announceSetup(): void {
  try {
    if (!awaitsFirstAdministrator(theOffice())) return
  } catch (error) {
    // A store that does not answer is the health check's to tell; the server comes up all the same.
    console.error('nobody could tell whether this office has an account', error)
    return
  }
  console.log(`comity: this office has no account yet. Open ${settings.address()}/setup`)
  console.log(`comity: and make its first administrator with the code ${setupCode()}`)
}
