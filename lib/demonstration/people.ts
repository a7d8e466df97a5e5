import { demonstrationAccounts, type DemonstrationAccount } from './accounts'

/** People of the stories who are not on the sign-in page: the other agencies’ officers, and more researchers. All are invented. */
const others = [
  { key: 'researcher3', email: 'researcher3@demo.example', name: 'Noor Bellamy', role: 'researcher', agencyId: null },
  { key: 'researcher4', email: 'researcher4@demo.example', name: 'Toby Marchetti', role: 'researcher', agencyId: null },
  { key: 'officer-oas', email: 'officer-oas@demo.example', name: 'Ellis Varga', role: 'officer', agencyId: 'oas' },
  { key: 'officer-arc', email: 'officer-arc@demo.example', name: 'Harper Quist', role: 'officer', agencyId: 'arc' },
  { key: 'officer-nim', email: 'officer-nim@demo.example', name: 'Dana Petrossian', role: 'officer', agencyId: 'nim' },
  { key: 'officer-faf', email: 'officer-faf@demo.example', name: 'Jules Andersson', role: 'officer', agencyId: 'faf' },
  // A second look at a refusal is another officer's.
  { key: 'officer-bes', email: 'officer-bes@demo.example', name: 'Lane Fairweather', role: 'officer', agencyId: 'bes' },
  { key: 'officer-ahs', email: 'officer-ahs@demo.example', name: 'Corin Maddox', role: 'officer', agencyId: 'ahs' },
] as const satisfies readonly DemonstrationAccount[]

/** Whom a story can name. */
export type PersonKey =
  | 'researcher'
  | 'researcher2'
  | 'officer'
  | 'officer2'
  | 'coordinator'
  | 'coordinator2'
  | (typeof others)[number]['key']

/** Everybody who has an account in the demonstration office. */
export const people: readonly DemonstrationAccount[] = [...demonstrationAccounts, ...others]
