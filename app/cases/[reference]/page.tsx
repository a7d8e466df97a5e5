import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { Parameters } from '@/app/_address/address-reader'
import { newSubmission } from '@/lib/forms/read-form'
import { pickNamespaces, type Messages } from '@/lib/i18n/messages'
import { ActsThen } from './_as-of/acts-then'
import { About } from './_components/about'
import { ActsNow } from './_components/acts-now'
import { CaseFrame } from './_components/case-frame'
import { Ladder } from './_components/ladder'
import { Narrative } from './_components/narrative'
import { PartsNote } from './_components/parts-note'
import { Positions } from './_components/positions'
import { ReasonHelp } from './_components/reason-help'
import { Recorded } from './_components/recorded'
import { ReleaseLink } from './_components/release-link'
import { Remedy } from './_components/remedy'
import { caseTitle } from './_words/case-title'
import { loadCase } from './_words/load-case'
import { CasePicture } from './_picture/case-picture'
import { act } from './actions'

type CasePageProps = {
  params: Promise<{ reference: string }>
  searchParams: Promise<Parameters>
}

export async function generateMetadata({ params, searchParams }: CasePageProps): Promise<Metadata> {
  const { detail } = await loadCase((await params).reference, await searchParams)
  const t = await getTranslations('case')
  return { title: t('metaTitle', { reference: detail.reference, title: caseTitle(detail, t) }) }
}

export default async function CasePage({ params, searchParams }: CasePageProps) {
  const parameters = await searchParams
  const { detail, viewer, asked } = await loadCase((await params).reference, parameters)
  const { act: askedAct, after } = parameters
  const messages = pickNamespaces((await getMessages()) as Messages, namespacesOfForms)
  return (
    <CaseFrame detail={detail} current="tabOverview" asked={asked}>
      {typeof after === 'string' ? <Recorded detail={detail} after={after} /> : null}
      <PartsNote parts={detail.parts} role={viewer.role} />
      {detail.asOf === null ? (
        <NextIntlClientProvider messages={messages}>
          <ActsNow
            detail={detail}
            role={viewer.role}
            asked={typeof askedAct === 'string' ? askedAct : undefined}
            action={act}
            newSubmission={newSubmission}
          />
        </NextIntlClientProvider>
      ) : <ActsThen detail={detail} />}
      {detail.asOf === null ? <ReleaseLink detail={detail} role={viewer.role} /> : null}
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
