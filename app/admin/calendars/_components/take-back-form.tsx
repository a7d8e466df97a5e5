import { useTranslations } from 'next-intl'

import { ActionRow, Button } from '@/components/button'
import { DateField, TextField } from '@/components/text-fields'

import type { EntryFormProps } from './entry-page'

/** Taking back a closing that was entered here: the day, and why. */
export function TakeBackForm({ values, errors }: EntryFormProps) {
  const t = useTranslations('calendars.takeBack')
  const labels = useTranslations('calendars.labels.take-back')
  return (
    <form action="/admin/calendars/take-back" method="get" noValidate className="form-body">
      <p>{t('lead')}</p>
      <DateField name="date" label={labels('date')} value={values.date} error={errors.date} />
      <TextField name="notice" label={labels('notice')} hint={t('reasonHint')} value={values.notice} error={errors.notice} autoComplete="off" />
      <ActionRow><Button>{t('preview')}</Button></ActionRow>
    </form>
  )
}
