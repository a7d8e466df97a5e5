import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { orNotFound } from '@/app/_register/or-not-found'
import { ActionRow, ButtonLink } from '@/components/button'
import { DataTable } from '@/components/data-table'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { sentenceStart } from '@/lib/format/sentence-start'
import { listAccounts, viewRegister } from '@/lib/services/view-administration'

import { AdminFrame } from '../_components/admin-frame'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('parts.accounts') }
}

export default async function AccountsPage() {
  const { accounts, agencies } = await orNotFound((office, viewer) => ({
    accounts: listAccounts(office, viewer),
    agencies: viewRegister(office, viewer).agencies,
  }))
  const t = await getTranslations('admin')
  const roles = await getTranslations('vocabulary.role')
  const agencyNames = new Map(agencies.map((one) => [one.id, one.shortName]))
  return (
    <AdminFrame part="accounts" title={t('parts.accounts')}>
      <DataTable
        caption={t('parts.accounts')}
        captionHidden
        rows={accounts}
        rowKey={(row) => row.accountId}
        empty={null}
        columns={[
          {
            key: 'name',
            header: t('names.name'),
            rowHeader: true,
            cell: (row) => <TextLink href={`/admin/accounts/${row.accountId}`}>{row.name}</TextLink>,
          },
          { key: 'email', header: t('names.email'), cell: (row) => row.email },
          { key: 'role', header: t('names.role'), cell: (row) => sentenceStart(roles(row.role)) },
          { key: 'agency', header: t('names.agencyId'), cell: (row) => row.agencyId === null ? null : (agencyNames.get(row.agencyId) ?? row.agencyId) },
          { key: 'state', header: t('accounts.state'), cell: (row) => row.active ? t('accounts.active') : <Tag>{t('accounts.closed')}</Tag> },
        ]}
      />
      <ActionRow><ButtonLink href="/admin/accounts/new">{t('new.account')}</ButtonLink></ActionRow>
    </AdminFrame>
  )
}
