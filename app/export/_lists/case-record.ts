import { writeSentence, type Wording } from '@/app/cases/[reference]/_words/event-sentence'
import { readAddress } from '@/app/_address/address-reader'
import { casePath } from '@/app/cases/[reference]/_as-of/case-paths'
import { readAsOf } from '@/app/cases/[reference]/_as-of/read-as-of'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { sentence, type Told } from '@/lib/domain/cases/sentence'
import { NotFiledYet, NotFound } from '@/lib/services/errors'
import { officeZone } from '@/lib/services/office'
import { viewCase, type CaseDetail, type RecordEntry } from '@/lib/services/view-case'

import { exportList, type Asked } from '../export-list'
import { said } from './case-cells'

interface Row {
  readonly entry: RecordEntry
  readonly detail: CaseDetail
}

function wordingOf({ procedure, state: { filed } }: CaseDetail, { words, locale }: Asked): Wording {
  const under = (namespace: string) => (key: string, values?: Record<string, string | number>) => words(`${namespace}.${key}`, values)
  const { complainingSide, respondingSide } = filed
  return { procedure, complainingSide, respondingSide, locale, record: under('record'), vocabulary: under('vocabulary') }
}

/** As of the day that the address asks for; where that cannot be shown, the present, as on the page. */
function caseAsOf({ office, viewer, parameters }: Asked, reference: string): CaseDetail {
  const { asOf } = readAsOf(parameters, localDateAt(office.now(), officeZone))
  try {
    return viewCase(office, viewer, reference, asOf)
  } catch (error) {
    if (error instanceof NotFiledYet) return viewCase(office, viewer, reference)
    throw error
  }
}

/** The entries of one case's record, each as its sentence. What people wrote beside them is no part of it. */
export const caseRecord = exportList<Row>({
  id: 'case-record',
  page: '/cases',
  roles: ['researcher', 'officer', 'coordinator', 'overseer', 'administrator'],
  cells: {
    reference: ({ detail }) => detail.reference,
    entry: ({ entry }) => entry.seq,
    entryType: ({ entry }) => entry.type,
    occurredOn: ({ entry }) => entry.occurredOn,
    recordedAt: ({ entry }) => entry.recordedAt,
    enteredByRole: ({ entry }) => entry.role,
    stage: ({ entry }) => entry.stage,
    stageName: ({ entry, detail }, asked) => said(detail.procedure.stages.find((one) => one.id === entry.stage)?.label ?? { en: entry.stage }, asked),
    sentence: ({ entry, detail }, asked) => writeSentence(sentence(entry as Told), wordingOf(detail, asked)),
    contentShown: ({ entry }) => entry.data !== null,
    replacedByEntry: ({ entry }) => entry.supersededBy,
    hash: ({ entry }) => entry.hash,
  },
  find: (asked) => {
    const { parameters } = asked
    const reference = readAddress(parameters).given('case')
    if (reference === '') throw new NotFound()
    const detail = caseAsOf(asked, reference)
    const ignored = readAddress(parameters).given('asOf') !== '' && detail.asOf === null ? ['asOf'] : []
    return {
      ...(detail.asOf === null ? {} : { asOf: detail.asOf.day }),
      address: casePath(detail, '/record'),
      filters: { case: reference, asOf: detail.asOf?.day ?? null, axis: detail.asOf?.axis ?? null },
      ignored,
      total: detail.record.length,
      rows: ({ offset, limit }) => detail.record.slice(offset, offset + limit).map((entry) => ({ entry, detail })),
      parts: detail.parts,
    }
  },
})
