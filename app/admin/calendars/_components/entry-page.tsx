import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentType } from 'react'

import { Alert } from '@/components/alert'
import { ErrorSummary } from '@/components/error-summary'
import { TextLink } from '@/components/text-link'
import { isIsoDate } from '@/lib/domain/calendars/days'
import type { EntryProblem } from '@/lib/domain/calendars/entry-problem'
import { formatDate } from '@/lib/format/dates'
import { theOffice } from '@/lib/services/office'
import { previewCalendarEntry } from '@/lib/services/preview-calendar'

import { readEntry, type EntryKind, type Parameters } from '../_entry/entry-address'
import { requireAdministrator } from '../_entry/require-administrator'
import { PreviewView } from './preview-view'

/** What the form of an entry is given: what was typed, by the name of each field, and the messages by the field. */
export interface EntryFormProps {
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, readonly string[]>>
}

type EntryPageProps = { kind: EntryKind; searchParams: Promise<Parameters>; form: ComponentType<EntryFormProps> }

/** The page of an entry: the form, with what is wrong; or, once nothing is, what the entry would move, before anything is kept. */
export async function EntryPage({ kind, searchParams, form: Form }: EntryPageProps) {
  const viewer = await requireAdministrator()
  const parameters = await searchParams
  const t = await getTranslations('calendars')
  const entry = readEntry(kind, parameters)
  const previewed = entry ? previewCalendarEntry(theOffice(), viewer, entry) : null
  const messages = previewed && 'problems' in previewed ? await inWords(previewed.problems, kind) : []
  const errors = Object.fromEntries(
    messages.map(({ field }) => [field, messages.filter((one) => one.field === field).map((one) => one.message)]),
  )
  const preview = previewed && 'preview' in previewed && parameters.change === undefined ? previewed.preview : null
  return (
    <>
      <p className="eyebrow"><TextLink href="/admin/calendars">{t('title')}</TextLink></p>
      <h1>{t(preview ? `previewTitles.${kind}` : `titles.${kind}`)}</h1>
      {parameters.changed === undefined ? null : <Alert kind="info" heading={t('changedTitle')}><p>{t('changedText')}</p></Alert>}
      {entry && preview ? <PreviewView entry={entry} preview={preview} /> : (
        <>
          <ErrorSummary problems={messages.map(({ field, label, message }) => ({ field, message: `${label}: ${message}` }))} />
          <Form values={valuesOf(parameters)} errors={errors} />
        </>
      )}
    </>
  )
}

/** What stands in the address, by the name of each field. */
function valuesOf(parameters: Parameters): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, [value ?? ''].flat()[0] ?? '']))
}

interface Message {
  readonly field: string
  /** How the field is called in the summary above the form. */
  readonly label: string
  readonly message: string
}

async function inWords(problems: readonly EntryProblem[], kind: EntryKind): Promise<Message[]> {
  const t = await getTranslations('calendars')
  const locale = await getLocale()
  const shown = (name: string, value: string | number) => {
    if (name === 'run') return t(`runs.${value}`)
    return isIsoDate(value) ? formatDate(value, locale) : value
  }
  return problems.map(({ field, key, values }) => {
    const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)]))
    const run = /^(.+)-(?:from|to)$/.exec(field)?.[1]
    return { field, label: t(run ? `runs.${run}` : `labels.${kind}.${field}`), message: t(`problems.${key}`, words) }
  })
}

