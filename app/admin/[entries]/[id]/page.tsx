import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { orNotFound } from '@/app/_register/or-not-found'
import { FieldsForm } from '@/components/fields-form'
import { TextLink } from '@/components/text-link'
import type { RegisterEntry } from '@/lib/domain/register/events'
import { viewEntryHistory, viewRegister } from '@/lib/services/view-administration'

import { AdminFrame } from '../../_components/admin-frame'
import { History } from '../../_components/history'
import { EntryFacts } from '../_components/entry-facts'
import { kindOfPart, partNamed } from '../_words/entry-fields'
import { formFields, stayingFields } from '../_words/form-fields'
import { change } from '../actions'

type Props = { params: Promise<{ entries: string; id: string }>; searchParams: Promise<{ recorded?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('admin')
  const part = partNamed((await params).entries)
  return { title: part && t(`one.${kindOfPart[part]}`) }
}

/** One entry of the register: what is told of it, a form to tell it anew, and its history. */
export default async function EntryPage({ params, searchParams }: Props) {
  const { entries, id } = await params
  const { recorded } = await searchParams
  const register = await orNotFound(viewRegister)
  const part = partNamed(entries)
  if (part === undefined) notFound()
  const kind = kindOfPart[part]
  const entry = (register[part] as readonly RegisterEntry[]).find((one) => one.id === id)
  if (!entry) notFound()
  const history = await orNotFound((office, viewer) => viewEntryHistory(office, viewer, kind, id))
  const t = await getTranslations('admin')
  return (
    <AdminFrame part={part} title={'title' in entry ? entry.title : 'name' in entry ? entry.name : id} recorded={recorded !== undefined}>
      <EntryFacts entry={entry} register={register} />
      {kind === 'activity' ? <p><TextLink href={`/activities/${id}`}>{t('activities.open')}</TextLink></p> : null}
      <section aria-labelledby="change">
        <h2 id="change">{t(`change.${kind}`)}</h2>
        <FieldsForm
          action={change}
          hidden={{ kind, id, ...stayingFields(kind, entry) }}
          fields={await formFields(kind, register, entry)}
          version={history.at(-1)?.seq}
          weight="outline"
          submit={t(`change.${kind}`)}
          permalink={`/admin/${part}/${id}`}
        />
      </section>
      <History history={history} />
    </AdminFrame>
  )
}
