import { valuesAmong } from '@/db/case-values'
import { agenciesByName, counterpartsByName } from '@/db/register'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'

import { KeptWhileUnwritten } from './kept-while-unwritten'
import type { Office } from './office'

export interface NamedChoice {
  readonly id: string
  readonly name: string
}

/** By what a viewer can narrow a list of cases: the stages, agencies and counterparts that occur among the cases they may see. */
export interface CaseListChoices {
  /** In the order of the ladder. */
  readonly stages: readonly { readonly id: string; readonly label: LocalizedText }[]
  readonly agencies: readonly NamedChoice[]
  readonly counterparts: readonly NamedChoice[]
  /** The fields of the activities that are concerned, by name. */
  readonly fields: readonly string[]
  readonly procedures: readonly { readonly id: string; readonly title: LocalizedText }[]
  /** Whether cases occur that name no counterpart. */
  readonly withoutCounterpart: boolean
}

/** @param everyStage also stages at which no case stands now: for a past day, on which cases may have stood there */
export function caseListChoices(office: Office, viewer: Viewer, everyStage = false): CaseListChoices {
  const scope = scopeOf(viewer)
  return office.store.read((db) => read.now(office, [scope, everyStage], () => {
    const { stages, agencies, counterparts, fields } = valuesAmong(db, scope)
    return {
      stages: stagesInOrder(office, everyStage ? stagesOfAll(office) : stages),
      agencies: agenciesByName(db).filter((one) => agencies.has(one.agencyId)).map((one) => ({ id: one.agencyId, name: one.name })),
      counterparts: counterpartsByName(db)
        .filter((one) => counterparts.has(one.counterpartId))
        .map((one) => ({ id: one.counterpartId, name: one.name })),
      fields,
      procedures: [...new Set(stages.map((one) => one.id))].map((id) => ({ id, title: newestOf(office, stages.filter((one) => one.id === id)).title })),
      withoutCounterpart: counterparts.has(null),
    }
  }))
}

/** Every list asks for them, and most people see as much as somebody who asked before. Some kilobytes each. */
const read = new KeptWhileUnwritten<CaseListChoices>(64)

function stagesOfAll({ procedures }: Office) {
  return procedures.all().flatMap(({ id, version, stages }) => stages.map((stage) => ({ id, version, stage: stage.id })))
}

function newestOf({ procedures }: Office, versions: readonly { id: string; version: number }[]) {
  return procedures.of(versions.reduce((a, b) => (a.version > b.version ? a : b)))
}

/** Each stage once, named as by the newest procedure in which it occurs. */
function stagesInOrder({ procedures }: Office, found: readonly { id: string; version: number; stage: string }[]): CaseListChoices['stages'] {
  const occurring = new Set(found.map((one) => one.stage))
  const newestFirst = [...found].sort((a, b) => b.version - a.version).map(procedures.of)
  const labels = new Map<string, LocalizedText>()
  for (const { stages } of newestFirst) {
    for (const { id, label } of stages) if (occurring.has(id) && !labels.has(id)) labels.set(id, label)
  }
  return [...labels].map(([id, label]) => ({ id, label }))
}
