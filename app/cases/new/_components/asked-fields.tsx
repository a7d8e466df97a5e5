import { useLocale, useTranslations } from 'next-intl'

import { RadioGroup, SelectField } from '@/components/choice-fields'
import { DateField } from '@/components/text-fields'
import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { sentenceStart } from '@/lib/format/sentence-start'

import styles from './complaint.module.css'
import { CountedTextArea } from './counted-text-area'
import { fieldOf, type StepFieldsProps } from './step-fields'

export function AskedFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  const words = useTranslations('vocabulary')
  const locale = useLocale()
  const field = fieldOf(props)
  const { earliestOn, latestOn } = props.register
  return (
    <>
      <RadioGroup
        {...field('asked')} label={t('labels.asked')}
        choices={props.askeds.map((value) => ({
          value,
          label: t(`askeds.${value}`),
          ...(value === 'not-asked' && props.register.decidesAdmission ? { description: t('askeds.not-askedText') } : {}),
        }))}
      />
      <div className={styles.ifAsked}>
        <DateField {...field('askedOn')} label={t('labels.askedOn')} min={earliestOn} max={latestOn} />
        <CountedTextArea
          {...field('askedWords')} label={t('labels.askedWords')} rows={4} limit={props.limits.askedWords}
          hint={<>{t('hints.askedWords')} <strong>{t('unclassified')}</strong></>}
        />
      </div>
      <div className={styles.ifUnsafe}>
        <CountedTextArea
          {...field('unsafeWords')} label={t('labels.unsafeWords')} rows={4} limit={props.limits.unsafeWords}
          hint={<>{t('hints.unsafeWords')} <strong>{t('unclassified')}</strong></>}
        />
      </div>
      <SelectField
        {...field('statedReason')} label={t('labels.statedReason')} hint={t('hints.statedReason')} emptyLabel={null}
        choices={statedReasons.map((value) => ({ value, label: sentenceStart(words(`statedReason.${value}`), locale) }))}
      />
    </>
  )
}
