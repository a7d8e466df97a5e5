import { expectedParty } from '@/lib/domain/agreements/sides'
import { isFirm } from '@/lib/domain/deadlines/case-clocks'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { listSuspension, type SuspensionName } from '@/lib/services/view-suspension'

import { exportList } from '../export-list'
import { partyOf, said, saidAll, signed } from './case-cells'

interface Row {
  readonly group: SuspensionName
  readonly detail: CaseDetail
}

const judged = ({ detail: { dossier } }: Row, verdict: 'met' | 'not-met' | 'unknown') =>
  dossier.conditions.filter(({ finding }) => finding.verdict === verdict).map(({ condition }) => condition.label)

const expected = ({ detail: { next, procedure, state } }: Row) => (next === null ? null : expectedParty(procedure, next.reading.rule.expectedFrom, state.filed))

/** What concerns suspension: flagged, under review, suspended; all of each group, also where the page leads to the docket for the rest. */
export const suspension = exportList<Row>({
  id: 'suspension',
  page: '/suspension',
  roles: ['officer', 'coordinator'],
  cells: {
    suspensionGroup: (row) => row.group,
    reference: ({ detail }) => detail.reference,
    title: ({ detail }) => detail.title,
    titleShown: ({ detail }) => detail.parts.has('narrative'),
    agency: ({ detail }) => detail.agency,
    counterpart: ({ detail }) => detail.counterpart?.name ?? null,
    activity: ({ detail }) => detail.activity?.title ?? null,
    conditionsMet: (row) => judged(row, 'met').length,
    conditions: ({ detail }) => detail.dossier.conditions.length,
    conditionsNotMet: (row, asked) => saidAll(judged(row, 'not-met'), asked),
    conditionsUnknown: (row, asked) => saidAll(judged(row, 'unknown'), asked),
    speaksAgainst: ({ detail }, asked) => saidAll(detail.dossier.against.filter(({ finding }) => finding.verdict === 'met').map(({ condition }) => condition.label), asked),
    proposalOpen: ({ detail }) => Boolean(detail.state.proposalOpen),
    namedReviewOn: ({ detail }) => detail.namedReview?.on ?? null,
    period: ({ detail: { next } }, asked) => (next === null ? null : said(next.reading.rule.label, asked)),
    due: ({ detail: { next } }) => next?.reading.due ?? null,
    earliest: ({ detail: { next } }) => next?.reading.range?.earliest ?? null,
    latest: ({ detail: { next } }) => next?.reading.range?.latest ?? null,
    provisional: ({ detail: { next } }) => (next === null ? null : !isFirm(next.reading)),
    zone: ({ detail: { next } }) => next?.reading.zone ?? null,
    basis: ({ detail: { next } }) => next?.reading.rule.basis ?? null,
    provision: ({ detail: { next } }, asked) => (next === null ? null : said(next.reading.rule.provision, asked)),
    daysLeft: ({ detail: { next } }) => signed(next?.left ?? null),
    daysLeftUnit: ({ detail: { next } }) => next?.left?.unit ?? null,
    expectedFrom: (row) => partyOf(expected(row)),
    expectedHand: (row) => expected(row)?.hand ?? null,
  },
  find: ({ office, viewer }) => {
    const all = listSuspension(office, viewer)
    return {
      address: '/suspension',
      filters: {},
      ignored: [],
      total: all.length,
      rows: ({ offset, limit }) => all.slice(offset, offset + limit).map(({ group, reference }) => ({ group, detail: viewCase(office, viewer, reference) })),
    }
  },
})
