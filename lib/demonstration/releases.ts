import type { Viewer } from '@/lib/domain/access/roles'
import type { Office } from '@/lib/services/office'
import { releaseCase, reviewRelease, type Review } from '@/lib/services/release-case'
import { viewRelease } from '@/lib/services/view-release'

/** A story that the public register shows, and what is said of it there. Cases of both sides, solved and unsolved. */
interface ReleasedStory {
  readonly story: string
  readonly mayName?: Partial<Review['mayName']>
  readonly summary: string
}

const released: readonly ReleasedStory[] = [
  {
    story: 'catalogue-resolved',
    summary: 'A catalogue came in time but without one of its columns. The sides compared a sample, agreed on the scale, and the column was supplied.',
  },
  {
    story: 'accessions-received-resolved',
    summary: 'The PRC side found that part of the seed it had received did not germinate. The US side sent new seed after the harvest, with a test for each accession.',
  },
  {
    story: 'buoy-data-received-resolved',
    summary: 'The PRC side asked for moored data that were late. The US side gave the reason, that no ship was to be had, and deposited the data once there was one.',
  },
  {
    story: 'wind-records-resolved',
    summary: 'A monthly deposit ended half way through the month. The reply came late and was complete; both sides hold the line to be met.',
  },
  {
    story: 'calibration-gas-resolved-at-senior-review',
    mayName: { activity: true },
    summary: 'Records existed on paper only, and neither agency had the means to copy them. Each side undertook a part of the work, and both did it.',
  },
  { story: 'tables-cooperation-continues', summary: '' },
  {
    story: 'rust-races-terminated',
    summary: 'The work had passed to an office that is no party to the instrument. Both sides hold that the activity could not go on as agreed; it was ended, and nobody was found at fault.',
  },
]

/**
 * Reviews and releases the stories that the register shows, by the coordinator, as they stand. Their numbers are drawn by chance.
 * @param referenceOf the reference of the case that a story became; null where the story was not told
 */
export function releaseStories(office: Office, coordinator: Viewer, referenceOf: (story: string) => string | null): void {
  for (const { story, mayName, summary } of released) {
    const reference = referenceOf(story)
    if (reference === null) continue
    const review: Review = {
      answers: { recognisable: 'no', restricted: 'no', proceedings: 'no', room: 'yes', 'agency-heard': 'yes' },
      mayName: { counterpart: false, activity: false, ...mayName },
      confirmed: [],
      summary,
    }
    const reviewed = reviewRelease(office, coordinator, reference, review, viewRelease(office, coordinator, reference).caseVersion)
    const done = reviewed.outcome === 'done' ? releaseCase(office, coordinator, reference, reviewed.seq) : reviewed
    if (done.outcome !== 'done') throw new Error(`story "${story}" is not released: ${done.outcome}`)
  }
}
