import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { PasteForm } from '@/app/_paste/paste-form'
import { pasteWords } from '@/app/_paste/paste-words'
import { Alert } from '@/components/alert'
import { TextLink } from '@/components/text-link'
import { procedureTextLimit } from '@/lib/domain/agreements/read-procedure'
import { theOffice } from '@/lib/services/office'
import { previewProcedure } from '@/lib/services/preview-procedure'
import { readProposal } from '@/lib/services/procedure-proposal'

import { requireAdministrator } from '../../calendars/_entry/require-administrator'
import { FaultsView } from '../_components/faults-view'
import { ProposalView } from '../_components/proposal-view'
import { proposeProcedure } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('procedureAdmin')
  return { title: t('enter') }
}

/** A procedure as a file: pasted, looked at, and entered. What was pasted is kept until then, whatever is wrong with it. */
export default async function EnterPage({ searchParams }: { searchParams: Promise<{ changed?: string; text?: string; look?: string }> }) {
  const viewer = await requireAdministrator()
  const { changed, text: again, look } = await searchParams
  const t = await getTranslations('procedureAdmin')
  const text = readProposal(theOffice(), viewer)
  const previewed = text === null ? null : previewProcedure(theOffice(), viewer, text)
  const preview = previewed && 'preview' in previewed && again === undefined ? previewed.preview : null
  return (
    <>
      <p className="eyebrow"><TextLink href="/admin/procedures">{t('title')}</TextLink></p>
      <h1 id="looked-at">{preview ? t('previewTitle') : t('enter')}</h1>
      {changed === undefined ? null : <Alert kind="info" heading={t('changedTitle')}><p>{t('changedText')}</p></Alert>}
      {preview ? <ProposalView preview={preview} /> : (
        <>
          {previewed && 'faults' in previewed ? <FaultsView faults={previewed.faults} /> : null}
          <p className="lead">{t('enterLead')}</p>
          <p>{t.rich('enterHow', {
            schema: (words) => <TextLink href="/procedures/schema.json">{words}</TextLink>,
            list: (words) => <TextLink href="/procedures">{words}</TextLink>,
          })}</p>
          <PasteForm
            key={look}
            action={proposeProcedure}
            text={text ?? ''}
            limit={procedureTextLimit}
            words={pasteWords(t, procedureTextLimit)}
          />
        </>
      )}
    </>
  )
}
