import { useLocale, useTranslations } from 'next-intl'

import { BasisTag } from '@/components/tags'
import { localized } from '@/lib/format/localized'

import type { Cited } from './sources'

/** Provision, basis and source of a row, wherever a stage, an act, a condition or a period is named. */
export function Citation({ cited, sources }: { cited: Cited; sources: readonly string[] }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const number = sources.indexOf(localized(cited.source, locale)) + 1
  const provision = cited.provision ? localized(cited.provision, locale) : null
  return (
    <span className="citation">
      {provision ? <span className="citation__provision">{provision}</span> : null}
      <BasisTag basis={cited.basis} />
      <a className="usa-link nowrap" href={`#source-${number}`}>{t('cited.source', { number })}</a>
    </span>
  )
}
