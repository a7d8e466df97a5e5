import type { Basis } from './schema'

/** The words of a procedure that is written here, in English; other languages stand beside them. */
export const en = (words: string) => ({ en: words })

/** On what a row rests: basis, the rule by the name under which it is cited, and where it was read. */
export const cite = (basis: Basis, provision: string, source: string) => ({ basis, provision: en(provision), source: en(source) })

const ownPractice = 'Practice of this office. The text of the procedure says nothing of it.'

/** What an office does for its own record and on its own side, in whatever procedure. */
export const practice = (provision: string) => cite('policy', `Practice of the office: ${provision}`, ownPractice)
