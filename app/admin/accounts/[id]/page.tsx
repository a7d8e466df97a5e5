import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { TokenTable } from '@/app/_account/token-table'
import { orNotFound } from '@/app/_register/or-not-found'
import { FieldsForm } from '@/components/fields-form'
import { SummaryList } from '@/components/summary-list'
import { Tag } from '@/components/tags'
import { sentenceStart } from '@/lib/format/sentence-start'
import { tokensOfAccount } from '@/lib/services/access-tokens'
import { viewAccount, viewRegister } from '@/lib/services/view-administration'

import { AdminFrame } from '../../_components/admin-frame'
import { History } from '../../_components/history'
import { passwordField, roleFields } from '../_fields'
import { changeOfAccount, revokeTokenOfAccount } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ recorded?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('accounts.one') }
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { id } = await params
  const { recorded } = await searchParams
  const { account, agencies, tokens } = await orNotFound((office, viewer) => ({
    account: viewAccount(office, viewer, id),
    agencies: viewRegister(office, viewer).agencies,
    tokens: tokensOfAccount(office, viewer, id),
  }))
  const t = await getTranslations('admin')
  const roles = await getTranslations('vocabulary.role')
  const agency = agencies.find((one) => one.id === account.agencyId)
  const toggle = account.active ? 'deactivate' : 'reactivate'
  const form = (name: string) => ({
    action: changeOfAccount,
    version: account.history.at(-1)?.seq,
    weight: 'outline' as const,
    idPrefix: `${name}-`,
    // One for each form: without script an answer is shown in every form of its address.
    permalink: `/admin/accounts/${id}?form=${name}#${name}-of-account`,
  })
  return (
    <AdminFrame part="accounts" title={account.name} recorded={recorded !== undefined}>
      <SummaryList
        rows={[
          { key: 'email', term: t('names.email'), value: account.email },
          { key: 'role', term: t('names.role'), value: sentenceStart(roles(account.role)) },
          ...(agency ? [{ key: 'agency', term: t('names.agencyId'), value: agency.name }] : []),
          { key: 'state', term: t('accounts.state'), value: account.active ? t('accounts.active') : <Tag>{t('accounts.closed')}</Tag> },
        ]}
      />
      <p>{t(account.own ? 'accounts.sessionsOwn' : 'accounts.sessions')}</p>
      <section aria-labelledby="role-of-account">
        <h2 id="role-of-account">{t('accounts.changeRole')}</h2>
        <FieldsForm
          {...form('role')}
          hidden={{ account: id, change: 'role' }}
          fields={await roleFields(agencies, account)}
          submit={t('accounts.changeRole')}
        />
      </section>
      <section aria-labelledby="password-of-account">
        <h2 id="password-of-account">{t('accounts.setPassword')}</h2>
        <FieldsForm {...form('password')} hidden={{ account: id, change: 'password' }} fields={[await passwordField('newPassword')]} submit={t('accounts.setPassword')} />
      </section>
      <section aria-labelledby="state-of-account">
        <h2 id="state-of-account">{t(`accounts.${toggle}`)}</h2>
        <p>{t(`accounts.${toggle}Text`)}</p>
        <FieldsForm {...form('state')} hidden={{ account: id, change: toggle }} fields={[]} submit={t(`accounts.${toggle}`)} />
      </section>
      <section aria-labelledby="tokens-of-account">
        <h2 id="tokens-of-account">{t('accounts.tokens')}</h2>
        <p>{t('accounts.tokensText')}</p>
        <TokenTable tokens={tokens} revoke={revokeTokenOfAccount} hidden={{ account: id }} empty={t('accounts.noTokens')} />
      </section>
      <History history={account.history} />
    </AdminFrame>
  )
}
