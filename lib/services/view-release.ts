import { accountNames } from '@/db/accounts'
import { eventsOf } from '@/db/events'
import { isCaseShown } from '@/db/releases'
import { actorsOf } from '@/db/stream-actors'
import { textsOfStream } from '@/db/streams'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Refusal } from '@/lib/domain/cases/refusals'
import { cautionsOf, refusalOfStage } from '@/lib/domain/release/may-release'
import { publicEntrySchema, type PublicEntry } from '@/lib/domain/release/public-entry'
import { neverReleased, releaseAfter, speakingAgainst, type Caution, type Check, type ReleaseEvent, type ReleaseEventData } from '@/lib/domain/release/release-events'

import { NotFound } from './errors'
import type { Office } from './office'
import { entryNow, entryText, loadReleasing, releaseEvent, releaseStream } from './release-state'

/** One thing that was done about a case and the public register: who, when, what was checked. */
export interface ReleaseAct {
  readonly event: ReleaseEvent
  readonly recordedAt: string
  /** Null where the account is not known any more. */
  readonly by: string | null
  readonly summary: string | null
  /** Why it was withdrawn. */
  readonly reason: string | null
  readonly against: readonly Check[]
}

/** A review that nothing was made of yet, with exactly what the public would see. */
export interface PendingReview {
  readonly seq: number
  readonly data: ReleaseEventData['release-reviewed']
  readonly entry: PublicEntry
  readonly summary: string | null
  readonly against: readonly Check[]
  /** The case is not any more as it was looked at. */
  readonly outdated: boolean
}

export interface ReleaseDetail {
  readonly reference: string
  /** The last entry of the case. */
  readonly caseVersion: number
  /** Why nothing can be released: by this person, or at this stage. */
  readonly refusal: Refusal | null
  /** The copy as it would be with everything named that the review may allow to be named. */
  readonly entry: PublicEntry
  readonly cautions: readonly Caution[]
  /** The case never came up, so that its agency is the one who can tell who could be recognised. */
  readonly unread: boolean
  readonly released: { readonly number: string; readonly version: number; readonly shown: boolean } | null
  readonly review: PendingReview | null
  /** The last first. */
  readonly acts: readonly ReleaseAct[]
}

/** A case as a coordinator looks at it for the public register. Throws `NotFound` for other roles, `StoreFault`. */
export function viewRelease(office: Office, viewer: Viewer, reference: string): ReleaseDetail {
  return office.store.read((db) => {
    const releasing = loadReleasing(office, db, viewer, reference)
    if (releasing.refusal?.code === 'not-permitted') throw new NotFound()
    const { world, row } = releasing
    const stream = releaseStream(row.caseId)
    const recorded = eventsOf(db, stream)
    const state = recorded.map(releaseEvent).reduce(releaseAfter, neverReleased)
    const texts = textsOfStream(db, stream)
    const actors = actorsOf(db, stream)
    const names = accountNames(db, [...actors.values()])
    const kept = state.review && texts.get(state.review.seq)
    return {
      reference,
      caseVersion: world.state.version,
      refusal: releasing.refusal ?? refusalOfStage({ procedure: world.procedure, stage: world.state.stage }),
      entry: entryNow(releasing, { counterpart: true, activity: true }),
      cautions: cautionsOf(world.state),
      unread: !releasing.words.subject,
      released: state.released && { ...state.released.data, shown: isCaseShown(db, row.caseId) },
      review:
        state.review && kept?.entry !== undefined
          ? {
              ...state.review,
              entry: publicEntrySchema.parse(JSON.parse(kept.entry)),
              summary: kept.summary ?? null,
              against: speakingAgainst(state.review.data),
              outdated: kept.entry !== entryText(entryNow(releasing, state.review.data.mayName)),
            }
          : null,
      acts: recorded.toReversed().map((one) => {
        const event = releaseEvent(one)
        const words = texts.get(one.seq)
        return {
          event,
          recordedAt: one.recordedAt,
          by: names.get(actors.get(one.actor) ?? '') ?? null,
          summary: words?.summary ?? null,
          reason: words?.reason ?? null,
          against: event.type === 'release-reviewed' ? speakingAgainst(event.data) : [],
        }
      }),
    }
  })
}
