import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { FieldsForm, type FormField } from '@/components/fields-form'
import { theOffice } from '@/lib/services/office'
import { awaitsFirstAdministrator } from '@/lib/services/set-up-office'
import { passwordLength } from '@/lib/sign-in/password'

import { setUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('setup')
  return { title: t('title') }
}

/** The first page of an office with real data. There is no such page once anybody has an account. */
export default async function SetupPage() {
  if (!awaitsFirstAdministrator(theOffice())) notFound()
  const t = await getTranslations('setup')
  const fields: FormField[] = [
    { name: 'code', kind: 'short', label: t('code'), hint: t('codeHint') },
    { name: 'name', kind: 'line', label: t('name') },
    { name: 'email', kind: 'email', label: t('email') },
    { name: 'password', kind: 'new-password', label: t('password'), hint: t('passwordHint', { shortest: passwordLength.shortest }) },
    { name: 'passwordAgain', kind: 'new-password', label: t('passwordAgain') },
  ]
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t('afterwards')}</p>
      <FieldsForm action={setUp} fields={fields} submit={t('submit')} />
    </>
  )
}
