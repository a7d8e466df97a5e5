import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { orNotFound } from '@/app/_register/or-not-found'
import { viewOwnAccount } from '@/lib/services/view-own-account'

import { AccountView } from './_components/account-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title') }
}

/** The viewer's own account: what the office knows of it, and the programs that it lets in. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { revoked } = await searchParams
  return <AccountView account={await orNotFound(viewOwnAccount)} revoked={revoked !== undefined} />
}
