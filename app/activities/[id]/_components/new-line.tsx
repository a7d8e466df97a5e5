import { useLocale, useTranslations } from 'next-intl'

import { FieldsForm, type FormField } from '@/components/fields-form'
import { localized } from '@/lib/format/localized'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { addLine } from '../actions'
import styles from './activity.module.css'

/** The form in which the officer of the agency adds what one side is expected to provide to the other. */
export function NewLine({ activity, open }: { activity: ActivityDetail; open: boolean }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const { parties } = activity.procedure.agreement
  const directions = parties.map((from) => {
    const to = parties.find((party) => party.id !== from.id)!
    return { value: from.id, label: t('direction', { from: localized(from.name, locale), to: localized(to.name, locale) }) }
  })
  const fields: FormField[] = [
    { name: 'title', kind: 'line', label: t('fields.title'), hint: t('hints.title') },
    { name: 'direction', kind: 'choice', label: t('fields.direction'), choices: directions },
    { name: 'route', kind: 'line', label: t('fields.route'), hint: t('hints.route') },
    { name: 'format', kind: 'line', label: t('fields.format'), hint: t('hints.format'), optional: true },
    { name: 'dueOn', kind: 'date', label: t('fields.dueOn'), hint: t('hints.dueOn'), optional: 'unmarked', min: activity.earliestOn },
    { name: 'recurrence', kind: 'line', label: t('fields.recurrence'), hint: t('hints.recurrence'), optional: 'unmarked' },
  ]
  return (
    <details className={styles.new} open={open || activity.lines === 0} id="new-line">
      <summary>{t('addLine')}</summary>
      <FieldsForm
        action={addLine}
        fields={fields}
        hidden={{ activityId: activity.id }}
        idPrefix="new-"
        submit={t('addLine')}
        permalink={`/activities/${activity.id}?open=new#new-line`}
      />
    </details>
  )
}
