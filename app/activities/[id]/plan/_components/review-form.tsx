'use client'

import type { ReactNode } from 'react'

import { ActionForm } from '@/components/action-form'
import { ActionRow, Button } from '@/components/button'
import { Field, type FormField } from '@/components/fields-form'
import type { FormState } from '@/lib/forms/form-state'

import { savePlan } from '../actions'
import styles from './plan.module.css'

export type ReviewRow = {
  /** Its place in the plan. */
  n: number
  title: string
  head: ReactNode
  take: FormField
  shown: readonly FormField[]
  folded: readonly FormField[]
  hidden: Readonly<Record<string, string>>
}

type ReviewFormProps = {
  hidden: Readonly<Record<string, string>>
  /** What is said once for every new line. */
  all: readonly FormField[]
  rows: readonly ReviewRow[]
  permalink: string
  words: Record<'all' | 'allText' | 'more' | 'save' | 'saveText', string>
}

/** Every row of a plan that differs from what is on record, with what is to be said of it, and one button for all. */
export function ReviewForm({ hidden, all, rows, permalink, words }: ReviewFormProps) {
  const ofRows = rows.flatMap(({ title, take, shown, folded }) => [take, ...shown, ...folded].map(({ name, label }) => [name, `${title}: ${label}`]))
  const labels = Object.fromEntries([...all.map(({ name, label }) => [name, label]), ...ofRows])
  return (
    <ActionForm action={savePlan} permalink={permalink} labels={labels}>
      {({ state, pending }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {all.length === 0 ? null : (
            <section className={styles.all} aria-labelledby="for-all">
              <h3 id="for-all" className={styles.title}>{words.all}</h3>
              <p>{words.allText}</p>
              <Fields fields={all} state={state} />
            </section>
          )}
          {rows.map((row) => <Row key={row.n} row={row} more={words.more} state={state} />)}
          <p>{words.saveText}</p>
          <ActionRow><Button disabled={pending}>{words.save}</Button></ActionRow>
        </>
      )}
    </ActionForm>
  )
}

function Row({ row: { n, title, head, take, shown, folded, hidden }, more, state }: { row: ReviewRow; more: string; state: FormState }) {
  const isFaulty = folded.some(({ name }) => state.fieldErrors[name] !== undefined)
  return (
    <section className={styles.row} aria-labelledby={`row-${n}`}>
      {head}
      <input type="hidden" name="row" value={n} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={`${n}-${name}`} value={value} />)}
      <Fields fields={[take]} state={state} />
      <Fields fields={shown} state={state} />
      {folded.length === 0 ? null : (
        // A fault in it unfolds it; the key makes it anew where the form comes back with one.
        <details key={String(isFaulty)} open={isFaulty} className={styles.more}>
          <summary>{more}<span className="usa-sr-only">: {title}</span></summary>
          <Fields fields={folded} state={state} />
        </details>
      )}
    </section>
  )
}

function Fields({ fields, state }: { fields: readonly FormField[]; state: FormState }) {
  return (
    <div className={styles.fields}>
      {fields.map((field) => <Field key={field.name} field={field} id={field.name} state={state} />)}
    </div>
  )
}
