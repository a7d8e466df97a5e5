import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { TextLink } from '@/components/text-link'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors')
  return { title: t('notFoundTitle') }
}

/** The same answer for what does not exist and for what the viewer may not know of. */
export default function NotFound() {
  const t = useTranslations('errors')
  return (
    <>
      <h1>{t('notFoundTitle')}</h1>
      <p>{t('notFoundText')}</p>
      <p><TextLink href="/">{t('notFoundHome')}</TextLink></p>
    </>
  )
}
