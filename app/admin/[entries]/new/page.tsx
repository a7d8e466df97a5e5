import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { orNotFound } from '@/app/_register/or-not-found'
import { Alert } from '@/components/alert'
import { FieldsForm } from '@/components/fields-form'
import { TextLink } from '@/components/text-link'
import { viewRegister } from '@/lib/services/view-administration'

import { AdminFrame } from '../../_components/admin-frame'
import { entryFields, kindOfPart, partNamed } from '../_words/entry-fields'
import { formFields } from '../_words/form-fields'
import { make } from '../actions'

type Props = { params: Promise<{ entries: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('admin')
  const part = partNamed((await params).entries)
  return { title: part && t(`new.${kindOfPart[part]}`) }
}

export default async function NewEntryPage({ params }: Props) {
  const part = partNamed((await params).entries)
  const register = await orNotFound(viewRegister)
  if (part === undefined) notFound()
  const t = await getTranslations('admin')
  const kind = kindOfPart[part]
  // An activity stands on an agency, a counterpart and an instrument; what is missing is registered first.
  const missing = entryFields[kind].flatMap(({ choices }) => (typeof choices === 'string' && register[choices].length === 0 ? [choices] : []))
  return (
    <AdminFrame part={part} title={t(`new.${kind}`)}>
      {missing.map((one) => (
        <Alert key={one} kind="info" heading={t(`needs.${one}`)}>
          <p><TextLink href={`/admin/${one}/new`}>{t(`new.${kindOfPart[one]}`)}</TextLink></p>
        </Alert>
      ))}
      {missing.length > 0 ? null : <FieldsForm action={make} hidden={{ kind }} fields={await formFields(kind, register, null)} submit={t(`make.${kind}`)} />}
    </AdminFrame>
  )
}
