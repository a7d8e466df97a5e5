import { activities, oversightActivities } from './_lists/activities'
import { caseRecord } from './_lists/case-record'
import { deadlines, oversightPeriods } from './_lists/clocks'
import { docket, myCases } from './_lists/docket'
import { ledgerActivities, ledgerFigureList, ledgerLines } from './_lists/ledger'
import { figuresByAgency, figuresBySide, figuresByStage, figuresOfActivities, figuresOfTime, oversightTime } from './_lists/oversight'
import { oversightDeliveries, oversightMoves, oversightReplies, oversightStays } from './_lists/oversight-stages'
import { figuresOfMoves, figuresOfReasons, figuresOfStays, figuresOverTime } from './_lists/oversight-tables'
import { suspension } from './_lists/suspension'
import type { ExportList } from './export-list'

/** The tables of the page of oversight, in its order. */
export const figureTables: readonly ExportList[] = [
  figuresOverTime, figuresByStage, figuresOfMoves, figuresOfStays, figuresBySide, figuresOfTime, figuresOfReasons, figuresByAgency, figuresOfActivities,
]

/** Every list that can be had as a file, in the order of the dictionary. Another one is a description in `_lists` and a line here. */
export const lists: readonly ExportList[] = [
  docket, myCases, deadlines, suspension, caseRecord,
  activities, ledgerFigureList, ledgerActivities, ledgerLines,
  ...figureTables, oversightPeriods, oversightTime, oversightMoves, oversightStays, oversightReplies, oversightDeliveries, oversightActivities,
]

/** A list by what it is called in addresses; undefined where there is none of that name. */
export function listOf(id: string): ExportList | undefined {
  return lists.find((one) => one.id === id)
}
