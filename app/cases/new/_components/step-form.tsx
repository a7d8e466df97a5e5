'use client'

import { useTranslations } from 'next-intl'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'
import type { ComplaintStep } from '@/lib/domain/cases/complaint-answers'

import { saveStep } from '../[draft]/[step]/actions'
import { ActivityFields } from './activity-fields'
import { AskedFields } from './asked-fields'
import { AutoSave } from './auto-save'
import styles from './complaint.module.css'
import { EvidenceFields } from './evidence-fields'
import { ExpectationFields } from './expectation-fields'
import type { StepData } from './step-fields'
import { WhatHappenedFields } from './what-happened-fields'
import { YourNameFields } from './your-name-fields'

const fieldsOfStep = {
  'what-happened': WhatHappenedFields,
  activity: ActivityFields,
  expectation: ExpectationFields,
  asked: AskedFields,
  evidence: EvidenceFields,
  'your-name': YourNameFields,
} as const

type StepFormProps = {
  draftId: string
  step: ComplaintStep
  /** The person came from the review, and goes back there. */
  fromReview: boolean
  data: StepData
  /** Answers to later steps that the address brought along, kept with the first save. */
  brought: Readonly<Record<string, string>>
  /** When the draft was saved last, in words, and the stamp of what was saved; null for a draft that is not kept yet. */
  saved: { readonly words: string; readonly stamp: string } | null
}

/** One step of the complaint: its fields, buttons that save and lead on or back, and the saving while it is typed. */
export function StepForm({ draftId, step, fromReview, data, brought, saved }: StepFormProps) {
  const t = useTranslations('file')
  const Fields = fieldsOfStep[step]
  const labels = Object.fromEntries(Object.keys(data.answers).map((name) => [name, t(`labels.${name}`)]))
  return (
    <div className={styles.form}>
      <ActionForm action={saveStep} labels={labels}>
        {({ state, pending }) => (
          <>
            <input type="hidden" name="draft" value={draftId} />
            <input type="hidden" name="step" value={step} />
            <input type="hidden" name="fromReview" value={fromReview ? 'yes' : ''} />
            {Object.entries(brought).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <Fields {...data} state={state} />
            <AutoSave draftId={draftId} saved={saved} labels={labels} outcome={state} />
            <ActionRow>
              <Button name="direction" value="on" disabled={pending}>{fromReview ? t('toReview') : t('next')}</Button>
              {fromReview ? null : <Button weight="outline" name="direction" value="back" disabled={pending}>{t('back')}</Button>}
              <Button weight="plain" name="direction" value="later" disabled={pending}>{t('later')}</Button>
            </ActionRow>
          </>
        )}
      </ActionForm>
    </div>
  )
}
