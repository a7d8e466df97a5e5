import { instrumentKinds, instrumentLanguages, type ChangeableKind } from '@/lib/domain/register/events'
import type { FormReader } from '@/lib/forms/read-form'

type EntryField = {
  readonly name: string
  readonly kind: 'line' | 'short' | 'text' | 'date' | 'choice' | 'list' | 'several'
  readonly optional?: true
  /** A closed list, whose words stand under `admin.values.<name>`, or entries of the register. */
  readonly choices?: readonly string[] | 'agencies' | 'counterparts' | 'instruments'
  /** It is told once and stays. */
  readonly stays?: true
}

/** What an administrator tells of an entry, by kind, beside its short name. */
export const entryFields: Readonly<Record<ChangeableKind, readonly EntryField[]>> = {
  agency: [
    { name: 'name', kind: 'line' },
  ],
  counterpart: [
    { name: 'agencyId', kind: 'list', choices: 'agencies', stays: true },
    { name: 'name', kind: 'line' },
    { name: 'nameZh', kind: 'line', optional: true },
  ],
  instrument: [
    { name: 'title', kind: 'line' },
    { name: 'instrumentKind', kind: 'choice', choices: instrumentKinds },
    { name: 'signedOn', kind: 'date' },
    { name: 'expiresOn', kind: 'date' },
    { name: 'languages', kind: 'several', choices: instrumentLanguages },
  ],
  activity: [
    { name: 'agencyId', kind: 'list', choices: 'agencies', stays: true },
    { name: 'counterpartId', kind: 'list', choices: 'counterparts' },
    { name: 'instrumentId', kind: 'list', choices: 'instruments' },
    { name: 'title', kind: 'line' },
    { name: 'titleZh', kind: 'line', optional: true },
    { name: 'field', kind: 'line' },
    { name: 'reviewReference', kind: 'line' },
    { name: 'reviewOn', kind: 'date' },
    { name: 'reviewConditions', kind: 'text' },
  ],
}

/** The kinds of entries by the part of the administration in which they stand. */
export const kindOfPart = {
  agencies: 'agency',
  counterparts: 'counterpart',
  instruments: 'instrument',
  activities: 'activity',
} as const satisfies Record<string, ChangeableKind>

export type EntriesPart = keyof typeof kindOfPart

/** The part that an address names; undefined where there is none of that name. */
export function partNamed(entries: string): EntriesPart | undefined {
  return (Object.keys(kindOfPart) as EntriesPart[]).find((part) => part === entries)
}

export function partOf(kind: ChangeableKind): EntriesPart {
  return (Object.keys(kindOfPart) as EntriesPart[]).find((part) => kindOfPart[part] === kind)!
}

/** What a form told of an entry. Of an agency the short name is kept, too. */
export function readEntry(kind: ChangeableKind, form: FormReader): Record<string, unknown> {
  const told = entryFields[kind].map(({ name, kind: field, optional }) => [
    name,
    field === 'several' ? form.all(name) : optional ? form.textOrNull(name) : form.text(name),
  ])
  return Object.fromEntries(kind === 'agency' ? [...told, ['shortName', form.text('shortName')]] : told)
}
