import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Words } from '@/lib/i18n/words'
import type { Office } from '@/lib/services/office'
import { oversightChoices } from '@/lib/services/view-oversight-lists'
import { viewReport } from '@/lib/services/view-report'

import { narrowedParts } from '../../_components/narrowing-form'
import { fillReport } from '../_fill/fill-report'
import { speechIn } from '../_fill/speech'
import { readReport, reportAsked } from './report-query'

/** The report that an address asks for, in words. Throws `NotFound` for those who have no oversight. */
export function reportShown(office: Office, viewer: Viewer, parameters: Parameters, words: Words) {
  const choices = oversightChoices(office, viewer)
  const { view, ignored } = readReport(parameters, choices)
  const report = viewReport(office, viewer, reportAsked(view))
  const speech = speechIn(words)
  const parts = narrowedParts({ narrowing: view.narrowing, choices }, speech.within('oversight.narrow'), speech.within('vocabulary.kind'), speech.locale)
  const narrowed = parts.length === 0 ? null : parts.join(', ')
  return { view, ignored, choices, report, document: fillReport(report, { narrowed, demonstration: office.demonstration }, speech) }
}

export type ShownReport = ReturnType<typeof reportShown>
