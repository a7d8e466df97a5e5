import { useTranslations } from 'next-intl'

import { ActionRow, Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'

/** Which two versions are compared. The address holds the answer. */
export function VersionsForm({ versions, from, to }: { versions: readonly number[]; from: number; to: number }) {
  const t = useTranslations('compare')
  const choices = versions.map((version) => ({ value: String(version), label: t('columns.version', { version }) }))
  return (
    <form method="get" className="form-body">
      <SelectField name="from" label={t('from')} choices={choices} value={String(from)} emptyLabel={null} />
      <SelectField name="to" label={t('to')} choices={choices} value={String(to)} emptyLabel={null} />
      <ActionRow><Button weight="outline">{t('compare')}</Button></ActionRow>
    </form>
  )
}
