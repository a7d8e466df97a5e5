import { getTranslations } from 'next-intl/server'

import type { FormField } from '@/components/fields-form'
import { roles, type Role } from '@/lib/domain/access/roles'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { AdministeredRegister } from '@/lib/services/view-administration'
import { passwordLength } from '@/lib/sign-in/password'

/** The fields that say what somebody is here: the role, and the agency where they are an officer. */
export async function roleFields(
  agencies: AdministeredRegister['agencies'],
  start?: { role: Role; agencyId: string | null },
): Promise<FormField[]> {
  const t = await getTranslations('admin')
  const words = await getTranslations('vocabulary.role')
  return [
    {
      name: 'role',
      kind: 'choice',
      label: t('names.role'),
      choices: roles.map((value) => ({ value, label: sentenceStart(words(value)), description: t(`accounts.does.${value}`) })),
      start: start?.role,
    },
    {
      name: 'agencyId',
      kind: 'list',
      label: t('names.agencyId'),
      hint: t(agencies.length === 0 ? 'accounts.noAgencies' : 'accounts.agencyHint'),
      optional: 'unmarked',
      choices: agencies.map((one) => ({ value: one.id, label: one.name })),
      start: start?.agencyId ?? undefined,
    },
  ]
}

/** A password that the administrator gives; in plain sight, because it is passed on by word. */
export async function passwordField(which: 'firstPassword' | 'newPassword'): Promise<FormField> {
  const t = await getTranslations('admin')
  return { name: 'password', kind: 'line', label: t(`accounts.${which}`), hint: t('accounts.passwordHint', { shortest: passwordLength.shortest }) }
}
