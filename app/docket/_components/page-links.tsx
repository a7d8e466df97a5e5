import { useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'

import { docketHref, pageSize, type DocketView } from '../_query/docket-query'

/** To the pages before and after, where there is more than one. */
export function PageLinks({ view, total }: { view: DocketView; total: number }) {
  const t = useTranslations('docket.pages')
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return null
  return (
    <nav className="page-links" aria-label={t('label')}>
      {view.page > 1 ? <TextLink href={docketHref(view, { page: view.page - 1 })} rel="prev">{t('previous')}</TextLink> : null}
      <span>{t('of', { page: view.page, pages })}</span>
      {view.page < pages ? <TextLink href={docketHref(view, { page: view.page + 1 })} rel="next">{t('next')}</TextLink> : null}
    </nav>
  )
}
