import { useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import type { FormState } from '@/lib/forms/form-state'
import type { ListedToken } from '@/lib/services/access-tokens'

import { RevokeToken } from './revoke-token'

type TokenTableProps = {
  tokens: readonly ListedToken[]
  /** What revokes one; it is sent the id as `tokenId`. */
  revoke: (before: FormState, data: FormData) => Promise<FormState>
  /** What else it is sent. */
  hidden?: Readonly<Record<string, string>>
  empty: string
}

/** Access tokens without the tokens themselves, each with what it is for, how long, and a way to end it. */
export function TokenTable({ tokens, revoke, hidden = {}, empty }: TokenTableProps) {
  const t = useTranslations('account')
  return (
    <DataTable
      caption={t('tokens.title')}
      captionHidden
      rows={tokens}
      rowKey={({ id }) => id}
      empty={<p>{empty}</p>}
      columns={[
        { key: 'label', header: t('fields.label'), rowHeader: true, cell: ({ label }) => label },
        { key: 'scopes', header: t('fields.scopes'), cell: ({ scopes }) => scopes.map((scope) => t(`scopes.${scope}`)).join(', ') },
        { key: 'made', header: t('tokens.made'), cell: ({ madeOn }) => <DateText date={madeOn} /> },
        {
          key: 'ends', header: t('fields.endsOn'),
          cell: ({ endsOn, state }) => <><DateText date={endsOn} /> {state === 'open' ? null : <Tag>{t(`tokens.${state}`)}</Tag>}</>,
        },
        { key: 'used', header: t('tokens.used'), cell: ({ lastUsedOn }) => (lastUsedOn === null ? t('tokens.never') : <DateText date={lastUsedOn} />) },
        {
          key: 'revoke', header: t('tokens.end'),
          cell: ({ id, label, state }) => state !== 'open' ? null : (
            <RevokeToken action={revoke} hidden={{ ...hidden, tokenId: id }} words={{ revoke: t('tokens.revoke'), label }} />
          ),
        },
      ]}
    />
  )
}
