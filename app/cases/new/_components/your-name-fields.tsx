import { useTranslations } from 'next-intl'

import { RadioGroup } from '@/components/choice-fields'
import { identityAudiences } from '@/lib/domain/cases/vocabulary'

import styles from './complaint.module.css'
import { fieldOf, type StepFieldsProps } from './step-fields'

/** Who may know the name, and beside it what no choice protects from. */
export function YourNameFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  return (
    <>
      <RadioGroup
        {...fieldOf(props)('identity')} label={t('labels.identity')}
        choices={identityAudiences.map((value) => ({
          value,
          label: t(`identities.${value}`),
          ...(value === 'custodian' ? { description: t('identities.custodianText') } : {}),
        }))}
      />
      <section className={styles.limits} aria-labelledby="cannot-protect">
        <h2 id="cannot-protect">{t('cannotProtect')}</h2>
        <ul>
          <li>{t('cannotProtectLaw')}</li>
          <li>{t('cannotProtectCounterpart')}</li>
          <li>{t('cannotProtectWords')}</li>
        </ul>
      </section>
    </>
  )
}
