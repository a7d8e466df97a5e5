import type { EventType } from './vocabulary'

/** Who can be told of what happens in a case. Officers are all those of its agency: the one who acts, and who stands in. */
export const toldAudiences = ['complainant', 'officers', 'coordinators'] as const
export type ToldAudience = (typeof toldAudiences)[number]

/**
 * How far telling goes. `all`: every one of them. `others`: only of what somebody of another role entered, because among themselves
 * they see each other's work on the docket. `figures`: also those who do not read the case yet, for it says no more than they see.
 * Coordinators are told by `all` and `others` once the case has come up to them. Nobody is ever told of what he or she did.
 */
export type Reach = 'all' | 'others' | 'figures' | 'none'

export type Reaches = Readonly<Record<ToldAudience, Reach>>

const reach = (complainant: Reach, officers: Reach, coordinators: Reach): Reaches => ({ complainant, officers, coordinators })

/** An entry in the course of things: told to the complainant, and across the levels of the office. */
const course = reach('all', 'others', 'others')
/** What everybody who has part in the case must know. */
const everybody = reach('all', 'all', 'all')
/** What two persons weigh among themselves until it is decided. */
const secondPerson = reach('none', 'none', 'all')

/**
 * Who is told of which event: the policy, one page. Three are narrowed or widened by what they say: a missed deadline by whose it
 * was, what supersedes it likewise, a stopped clock by whether the coordinator directed it.
 */
export const tellingPolicy: Readonly<Record<EventType, Reaches>> = {
  'complaint-filed': reach('all', 'all', 'none'),
  'filing-acknowledged': course,
  admitted: course,
  'admission-declined': course,
  'information-asked': course,
  'information-answered': reach('all', 'all', 'others'),
  'complaint-amended': reach('all', 'all', 'others'),
  'second-look-requested': reach('all', 'all', 'others'),
  'refusal-upheld': course,
  'informal-step-taken': course,
  'consultations-requested': course,
  'request-received': course,
  'reply-received': course,
  'meeting-held': course,
  'position-recorded': course,
  'extension-proposed': course,
  'extension-agreed': course,
  'extension-declined': course,
  'extension-noticed': course,
  'toll-opened': course,
  'toll-closed': course,
  'corrective-step-agreed': course,
  'corrective-step-reported': everybody,
  'corrective-step-answered': everybody,
  'corrective-step-verified': course,
  'corrective-step-failed': course,
  'consultations-concluded': course,
  escalated: reach('all', 'others', 'all'),
  'referred-to-senior-review': course,
  'measure-notified': course,
  'safety-concern-raised': everybody,
  'contact-held': everybody,
  'safety-looked-at': everybody,
  referred: everybody,
  'suspension-review-opened': reach('all', 'others', 'all'),
  'suspension-decision-proposed': secondPerson,
  'suspension-decision-returned': secondPerson,
  'suspension-decided': reach('all', 'others', 'all'),
  revived: course,
  'cessation-recorded': everybody,
  withdrawn: everybody,
  'entry-voided': course,
  'note-added': course,
  'receipt-deemed': everybody,
  'deadline-passed': everybody,
  'observation-superseded': everybody,
  // The date stands on the case of the complainant; that the calendars moved it asks nothing of him or her.
  'clock-recomputed': reach('none', 'all', 'all'),
  'lapse-warned': everybody,
  lapsed: everybody,
  // The flag alerts nobody but officers of the agency and coordinators.
  'suspension-flag-raised': reach('none', 'all', 'figures'),
  'suspension-flag-lowered': reach('none', 'all', 'figures'),
}
