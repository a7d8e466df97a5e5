import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'

import { ClockDue } from '@/app/_case/clock-due'
import { ActionRow, ButtonLink } from '@/components/button'
import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import { isPermitted } from '@/lib/domain/access/permissions'
import { localized } from '@/lib/format/localized'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { requireViewer } from '@/lib/sign-in/viewer'

type Address = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const t = await getTranslations('file.filed')
  return { title: t('title', { reference: (await params).reference }) }
}

/** What the person sees right after filing: the reference, what happens next and by when, and what they can do. */
export default async function FiledPage({ params }: Address) {
  const { reference } = await params
  const viewer = await requireViewer()
  if (!isPermitted(viewer.role, 'file')) redirect(`/cases/${reference}`)
  const detail = findCase(() => viewCase(theOffice(), viewer, reference))

  const t = await getTranslations('file.filed')
  const locale = await getLocale()
  const { procedure, state, clocks } = detail
  const stage = procedure.stages.find((one) => one.id === state.stage)
  const running = clocks.filter((clock) => clock.state === 'running' || clock.state === 'pending' || clock.state === 'overdue')
  return (
    <>
      <h1>{t('title', { reference })}</h1>
      <p className="lead">{t('keep')}</p>
      <section aria-labelledby="next">
        <h2 id="next">{t('next')}</h2>
        <p>{t('stage', { agency: detail.agency, stage: stage ? localized(stage.description, locale) : '' })}</p>
        <SummaryList
          rows={running.map((clock) => ({
            key: clock.reading.key,
            term: localized(clock.reading.rule.label, locale),
            value: <ClockDue clock={clock} procedure={procedure} sides={state.filed} working={<div><TextLink href={`/cases/${reference}/deadlines`}>{t('working')}</TextLink></div>} />,
          }))}
        />
      </section>
      <section aria-labelledby="can">
        <h2 id="can">{t('can')}</h2>
        <SummaryList rows={actRows(detail, locale)} />
      </section>
      <ActionRow>
        <ButtonLink href={`/cases/${reference}`}>{t('goToCase')}</ButtonLink>
        {viewer.role === 'researcher' ? <ButtonLink weight="outline" href="/cases">{t('myCases')}</ButtonLink> : null}
      </ActionRow>
    </>
  )
}

/** What the procedure permits this person now, in its own words. */
function actRows({ acts }: CaseDetail, locale: string) {
  return acts.map(({ act }) => ({
    key: act.id,
    term: localized(act.label, locale),
    value: localized(act.guidance, locale),
  }))
}

function findCase<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
