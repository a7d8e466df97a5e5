import { getTranslations } from 'next-intl/server'

import type { Choice } from '@/components/choice-fields'
import type { FormField } from '@/components/fields-form'
import type { ChangeableKind, RegisterEntry } from '@/lib/domain/register/events'
import type { AdministeredRegister } from '@/lib/services/view-administration'

import { entryFields } from './entry-fields'

/**
 * The fields of the form in which an entry is told, with their words and choices.
 * @param entry what is told anew; null for a new one, which begins with its short name
 */
export async function formFields(kind: ChangeableKind, register: AdministeredRegister, entry: RegisterEntry | null): Promise<FormField[]> {
  const t = await getTranslations('admin')
  const hintOf = (name: string) => [`hints.${kind}.${name}`, `hints.${name}`].find((key) => t.has(key))
  const started = (entry ?? {}) as Readonly<Record<string, string | readonly string[] | null>>
  const fields = entryFields[kind]
    .filter((field) => entry === null || !field.stays)
    .map(({ name, kind: field, optional, choices }): FormField => {
      const hint = hintOf(name)
      return {
        name,
        kind: field,
        label: t(`names.${name}`),
        hint: hint && t(hint),
        optional,
        limit: field === 'text' ? 2000 : undefined,
        choices: typeof choices === 'string' ? registered(choices, register) : choices?.map((value) => ({ value, label: t(`values.${name}.${value}`) })),
        start: started[name] ?? undefined,
      }
    })
  if (kind !== 'agency' && entry !== null) return fields
  const shortName: FormField = {
    name: 'shortName',
    kind: 'short',
    label: t('names.shortName'),
    hint: t(entry === null ? `hints.${kind}.shortName` : 'hints.shortNameStays'),
    start: started['shortName'] ?? undefined,
  }
  return [shortName, ...fields]
}

/** What stays of an entry is sent along unseen, because the whole of it is told anew. */
export function stayingFields(kind: ChangeableKind, entry: RegisterEntry): Record<string, string> {
  const told = entry as unknown as Readonly<Record<string, string>>
  return Object.fromEntries(entryFields[kind].filter((field) => field.stays).map(({ name }) => [name, told[name]!]))
}

function registered(choices: 'agencies' | 'counterparts' | 'instruments', register: AdministeredRegister): Choice[] {
  switch (choices) {
    case 'agencies':
      return register.agencies.map((one) => ({ value: one.id, label: one.name }))
    case 'counterparts': {
      const agencies = new Map(register.agencies.map((one) => [one.id, one.shortName]))
      return register.counterparts.map((one) => ({ value: one.id, label: `${one.name} (${agencies.get(one.agencyId) ?? one.agencyId})` }))
    }
    case 'instruments':
      return register.instruments.map((one) => ({ value: one.id, label: one.title }))
  }
}
