import { useTranslations } from 'next-intl'

import { RadioGroup } from '@/components/choice-fields'
import { evidenceChecks } from '@/lib/domain/cases/complaint-answers'

import styles from './complaint.module.css'
import { CountedTextArea } from './counted-text-area'
import { fieldOf, type StepFieldsProps } from './step-fields'

/** Asks first whether telling is lawful and safe; only then for the description. */
export function EvidenceFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  const field = fieldOf(props)
  return (
    <>
      <p>{t('noFiles')}</p>
      <RadioGroup
        {...field('evidenceCheck')} label={t('labels.evidenceCheck')} hint={t('hints.evidenceCheck')}
        choices={evidenceChecks.map((value) => ({
          value,
          label: t(`evidenceChecks.${value}`),
          ...(value === 'not-sure' ? { description: t('evidenceChecks.not-sureText') } : {}),
        }))}
      />
      <div className={styles.ifTold}>
        <CountedTextArea
          {...field('evidence')} label={t('labels.evidence')} rows={6} limit={props.limits.evidence}
          hint={<>{t('hints.evidence')} <strong>{t('unclassified')}</strong></>}
        />
      </div>
    </>
  )
}
