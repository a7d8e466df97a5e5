import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { theOffice } from '@/lib/services/office'
import { viewPublicRegister } from '@/lib/services/view-public-register'

import { RegisterView } from './_components/register-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('public-register')
  return { title: t('title') }
}

/** The public register, for everybody. */
export default function RegisterPage() {
  return <RegisterView register={viewPublicRegister(theOffice())} />
}
