import { useTranslations } from 'next-intl'

import { ActionRow, Button } from '@/components/button'
import { CheckboxGroup } from '@/components/choice-fields'
import { DateField, TextArea, TextField } from '@/components/text-fields'
import { runs, type Run } from '@/lib/domain/calendars/check-schedule'

import styles from './calendars.module.css'
import type { EntryFormProps } from './entry-page'

/** A schedule, filled in from its notice: the days off of each holiday, and the make-up days as a list. */
export function ScheduleForm({ values, errors }: EntryFormProps) {
  const t = useTranslations('calendars.schedule')
  const labels = useTranslations('calendars.labels.schedule')
  return (
    <form action="/admin/calendars/schedule" method="get" noValidate>
      <div className="form-body">
        <p>{t('lead')}</p>
        <TextField name="year" label={labels('year')} value={values.year} error={errors.year} inputMode="numeric" autoComplete="off" short />
        <TextField name="notice" label={labels('notice')} hint={t('noticeHint')} value={values.notice} error={errors.notice} autoComplete="off" />
        <DateField name="issuedOn" label={labels('issuedOn')} hint={t('issuedOnHint')} value={values.issuedOn} error={errors.issuedOn} />
        <CheckboxGroup
          name="amends" label={t('amends')} optional="unmarked" values={[values.amends ?? '']}
          choices={[{ value: 'yes', label: t('amendsChoice'), description: t('amendsText') }]}
        />
      </div>
      <h2>{t('off')}</h2>
      <p>{t('offText')}</p>
      <div className={styles.runs}>
        {runs.map((run) => <RunFields key={run} run={run} values={values} errors={errors} />)}
      </div>
      <div className="form-body">
        <h2>{t('workedTitle')}</h2>
        <TextArea
          name="worked" label={labels('worked')} hint={t('workedHint')} rows={8} value={values.worked} error={errors.worked} optional
        />
        <ActionRow><Button>{t('preview')}</Button></ActionRow>
      </div>
    </form>
  )
}

/** The first and the last day off of one holiday. */
function RunFields({ run, values, errors }: EntryFormProps & { run: Run }) {
  const t = useTranslations('calendars')
  const optional = run === 'other' ? true : undefined
  return (
    <fieldset className={styles.run}>
      <legend>{t(`runs.${run}`)}</legend>
      {(['from', 'to'] as const).map((end) => {
        const name = `${run}-${end}`
        return (
          <DateField
            key={end} name={name} label={t(`schedule.${end}`)} hint={false} value={values[name]} error={errors[name]} optional={optional}
          />
        )
      })}
    </fieldset>
  )
}
