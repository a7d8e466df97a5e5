import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'

import type { Parameters } from '@/app/_address/address-reader'
import { isOpen } from '@/lib/domain/deadlines/case-clocks'
import { theOffice } from '@/lib/services/office'
import { supposeCase } from '@/lib/services/suppose-case'

import { CaseFrame } from '../_components/case-frame'
import { loadCase } from '../_words/load-case'
import { WhatIfView } from './_components/what-if-view'
import { readSupposition } from './_query/supposition'

type WhatIfProps = { params: Promise<{ reference: string }>; searchParams: Promise<Parameters> }

export async function generateMetadata({ params }: Pick<WhatIfProps, 'params'>): Promise<Metadata> {
  const words = await getTranslations()
  return { title: words('case.metaTitle', { reference: (await params).reference, title: words('what-if.title') }) }
}

/** What one running clock and the rest of the ladder would come to if something happened; the address holds what is supposed. */
export default async function WhatIfPage({ params, searchParams }: WhatIfProps) {
  const { reference } = await params
  const { detail, viewer } = await loadCase(reference)
  const asked = readSupposition(await searchParams)
  const clock = detail.clocks.find(({ reading }) => reading.key === asked.clock && isOpen(reading))
  if (!clock) notFound()
  const answer = asked.problems.length > 0 ? { problems: asked.problems } : supposeCase(theOffice(), viewer, reference, asked.what)
  return (
    <CaseFrame detail={detail} current="tabDeadlines">
      <WhatIfView detail={detail} clock={clock} asked={asked} answer={answer} />
    </CaseFrame>
  )
}
