import { activities, oversightActivities } from './_lists/activities'
import { caseRecord } from './_lists/case-record'
import { deadlines, oversightPeriods } from './_lists/clocks'
import { docket, myCases } from './_lists/docket'
import { ledgerActivities, ledgerFigureList, ledgerLines } from './_lists/ledger'
import { figuresByAgency, figuresBySide, figuresByStage, figuresOfActivities, figuresOfTime, oversightTime } from './_lists/oversight'
import { suspension } from './_lists/suspension'
import type { ExportList } from './export-list'

/** Every list that can be had as a file, in the order of the dictionary. Another one is a description in `_lists` and a line here. */
export const lists: readonly ExportList[] = [
  docket, myCases, deadlines, suspension, caseRecord,
  activities, ledgerFigureList, ledgerActivities, ledgerLines,
  figuresByStage, figuresBySide, figuresOfTime, figuresByAgency, figuresOfActivities, oversightPeriods, oversightTime, oversightActivities,
]

/** A list by what it is called in addresses; undefined where there is none of that name. */
export function listOf(id: string): ExportList | undefined {
  return lists.find((one) => one.id === id)
}
