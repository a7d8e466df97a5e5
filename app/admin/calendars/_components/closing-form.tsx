import { useTranslations } from 'next-intl'

import { ActionRow, Button } from '@/components/button'
import { DateField, TextField } from '@/components/text-fields'

import type { EntryFormProps } from './entry-page'

/** A closing of federal offices: the day, the notice, and since when it is known. Sent with the address, which then holds it. */
export function ClosingForm({ values, errors }: EntryFormProps) {
  const t = useTranslations('calendars.closing')
  const labels = useTranslations('calendars.labels.closing')
  return (
    <form action="/admin/calendars/closing" method="get" noValidate className="form-body">
      <p>{t('lead')}</p>
      <DateField name="date" label={labels('date')} value={values.date} error={errors.date} />
      <TextField name="notice" label={labels('notice')} hint={t('noticeHint')} value={values.notice} error={errors.notice} autoComplete="off" />
      <DateField name="knownFrom" label={labels('knownFrom')} hint={t('knownFromHint')} value={values.knownFrom} error={errors.knownFrom} />
      <ActionRow><Button>{t('preview')}</Button></ActionRow>
    </form>
  )
}
