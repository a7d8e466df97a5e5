import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'

import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { compareVersions, type ProcedureComparison } from '@/lib/services/view-procedure'

import { DifferencesView } from '../../_differences/differences-view'
import { VersionsForm } from './versions-form'

type Parameters = Record<'from' | 'to', string | string[] | undefined>
type Asked = { params: Promise<{ id: string }>; searchParams: Promise<Parameters> }

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  const t = await getTranslations('compare')
  const { from, to } = await comparisonOf(asked)
  return { title: t('metaTitle', { title: localized(to.title, await getLocale()), from: from.version, to: to.version }) }
}

/** Two versions of a procedure side by side, for everybody. */
export default async function ComparePage(asked: Asked) {
  const { from, to, differences, versions } = await comparisonOf(asked)
  const t = await getTranslations('compare')
  const locale = await getLocale()
  return (
    <div className="procedure">
      <p className="eyebrow"><TextLink href={`/procedures/${to.id}`}>{localized(to.title, locale)}</TextLink></p>
      <h1>{from.version === to.version ? t('titleOne', { version: to.version }) : t('title', { from: from.version, to: to.version })}</h1>
      {versions.length > 1 ? <VersionsForm versions={versions} from={from.version} to={to.version} /> : <p className="lead">{t('onlyOne')}</p>}
      <p>{t('keeps')}</p>
      {from.version === to.version ? (versions.length > 1 ? <p>{t('sameVersion')}</p> : null) : <DifferencesView from={from} to={to} differences={differences} />}
    </div>
  )
}

async function comparisonOf({ params, searchParams }: Asked): Promise<ProcedureComparison> {
  const { id } = await params
  const { from, to } = await searchParams
  const version = (text: string | string[] | undefined) => (text === undefined || text === '' ? undefined : Number(text))
  try {
    return compareVersions(theOffice(), id, { from: version(from), to: version(to) })
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
