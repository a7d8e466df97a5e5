import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { TokenTable } from '@/app/_account/token-table'
import { Alert } from '@/components/alert'
import type { FormField } from '@/components/fields-form'
import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { OwnAccount } from '@/lib/services/view-own-account'

import { revokeAccessToken } from '../actions'
import { MakeToken } from './make-token'

/** Who the viewer is here, and the access tokens by which programs are let in: listed, made, revoked. */
export function AccountView({ account, revoked }: { account: OwnAccount; revoked: boolean }) {
  const t = useTranslations('account')
  const roles = useTranslations('vocabulary.role')
  const copying = useTranslations('parts.copying')
  const { name, email, role, agency, tokens, scopes, earliestEnd, latestEnd } = account
  const fields: FormField[] = [
    { name: 'label', kind: 'line', label: t('fields.label'), hint: t('hints.label') },
    {
      name: 'scopes', kind: 'several', label: t('fields.scopes'), hint: t('hints.scopes'), start: ['read'],
      choices: scopes.map((value) => ({ value, label: sentenceStart(t(`scopes.${value}`)), description: t(`scopesAbout.${value}`) })),
    },
    { name: 'endsOn', kind: 'date', label: t('fields.endsOn'), hint: t('hints.endsOn'), min: earliestEnd, max: latestEnd },
  ]
  const words = { title: t('shown.title'), text: t('shown.text'), label: t('shown.label'), copy: copying('copy'), copied: copying('copied'), submit: t('make') }
  return (
    <>
      <h1>{t('title')}</h1>
      <SummaryList
        rows={[
          { key: 'name', term: t('names.name'), value: name },
          { key: 'email', term: t('names.email'), value: email },
          { key: 'role', term: t('names.role'), value: sentenceStart(roles(role)) },
          ...(agency === null ? [] : [{ key: 'agency', term: t('names.agency'), value: agency }]),
        ]}
      />
      <p className="small soft">{t('changes')}</p>
      <section aria-labelledby="tokens">
        <h2 id="tokens">{t('tokens.title')}</h2>
        <div className="running-text">
          <p>{t('tokens.about')}</p>
          <p>{t.rich('tokens.more', { help: (chunks: ReactNode) => <TextLink href="/help#programs">{chunks}</TextLink> })}</p>
        </div>
        {revoked ? <Alert kind="done"><p>{t('tokens.done')}</p></Alert> : null}
        <TokenTable tokens={tokens} revoke={revokeAccessToken} empty={t('tokens.none')} />
        <h3 id="make-token">{t('makeTitle')}</h3>
        <MakeToken fields={fields} words={words} />
      </section>
    </>
  )
}
