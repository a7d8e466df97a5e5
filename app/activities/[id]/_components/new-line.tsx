import { useLocale, useTranslations } from 'next-intl'

import { FieldsForm, type FormField } from '@/components/fields-form'
import { localized } from '@/lib/format/localized'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { fieldsOfLine } from '../_words/form-fields'
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
  const { main, more } = fieldsOfLine(t, activity.earliestOn)
  const [title, ...others] = main
  const fields: FormField[] = [title!, { name: 'direction', kind: 'choice', label: t('fields.direction'), choices: directions }, ...others, ...more]
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
