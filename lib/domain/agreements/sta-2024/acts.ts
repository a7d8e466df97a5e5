import { consultationActs } from './acts-consultations'
import { intakeActs } from './acts-intake'
import { standingActs } from './acts-standing'
import { stepActs } from './acts-steps'
import { suspensionActs } from './acts-suspension'

/** What may be done, in the order of the ladder; what is always at hand comes last. */
export const acts = [...intakeActs, ...consultationActs, ...stepActs, ...suspensionActs, ...standingActs]
