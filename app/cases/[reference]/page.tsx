import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { newSubmission } from '@/lib/forms/read-form'
import { pickNamespaces, type Messages } from '@/lib/i18n/messages'
import { About } from './_components/about'
import { ActsNow } from './_components/acts-now'
import { CaseFrame } from './_components/case-frame'
import { Ladder } from './_components/ladder'
import { Narrative } from './_components/narrative'
import { PartsNote } from './_components/parts-note'
import { Positions } from './_components/positions'
import { ReasonHelp } from './_components/reason-help'
import { Recorded } from './_components/recorded'
import { Remedy } from './_components/remedy'
import { caseTitle } from './_words/case-title'
import { loadCase } from './_words/load-case'
import { CasePicture } from './_picture/case-picture'
import { act } from './actions'

type CasePageProps = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ act?: string | string[]; after?: string | string[] }>
}

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  const { detail } = await loadCase((await params).reference)
  const t = await getTranslations('case')
  return { title: t('metaTitle', { reference: detail.reference, title: caseTitle(detail, t) }) }
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const { detail, viewer } = await loadCase((await params).reference)
  const { act: asked, after } = await searchParams
  const messages = pickNamespaces((await getMessages()) as Messages, namespacesOfForms)
  return (
    <CaseFrame detail={detail} current="tabOverview">
      {typeof after === 'string' ? <Recorded detail={detail} after={after} /> : null}
      <PartsNote parts={detail.parts} role={viewer.role} />
      <NextIntlClientProvider messages={messages}>
        <ActsNow
          detail={detail}
          role={viewer.role}
          asked={typeof asked === 'string' ? asked : undefined}
          action={act}
          newSubmission={newSubmission}
        />
      </NextIntlClientProvider>
      <CasePicture detail={detail} />
      <div className="with-aside">
        <div>
          <About detail={detail} />
          <Narrative detail={detail} />
          <ReasonHelp detail={detail} />
          <Positions detail={detail} />
          <Remedy detail={detail} />
        </div>
        <Ladder detail={detail} />
      </div>
    </CaseFrame>
  )
}

/** The words that the forms need in the browser. */
const namespacesOfForms = ['acts', 'vocabulary', 'sending', 'parts', 'dates', 'errors']
