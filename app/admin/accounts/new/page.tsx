import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { FieldsForm } from '@/components/fields-form'
import { viewRegister } from '@/lib/services/view-administration'

import { AdminFrame } from '../../_components/admin-frame'
import { passwordField, roleFields } from '../_fields'
import { makeAccount } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('new.account') }
}

export default async function NewAccountPage() {
  const { agencies } = await orNotFound(viewRegister)
  const t = await getTranslations('admin')
  return (
    <AdminFrame part="accounts" title={t('new.account')}>
      <FieldsForm
        action={makeAccount}
        fields={[
          { name: 'name', kind: 'line', label: t('names.name') },
          { name: 'email', kind: 'email', label: t('names.email'), hint: t('accounts.emailHint') },
          ...(await roleFields(agencies)),
          await passwordField('firstPassword'),
        ]}
        submit={t('make.account')}
      />
    </AdminFrame>
  )
}
