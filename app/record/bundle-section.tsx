import { useTranslations } from 'next-intl'

type BundleSectionProps = { of: 'case' | 'whole'; href: string }

/** The way to a bundle, with what it holds, how it is verified, and how to keep it. It is a plain link, so that nothing asks for it beforehand. */
export function BundleSection({ of, href }: BundleSectionProps) {
  const t = useTranslations('bundle')
  return (
    <section aria-labelledby="bundle">
      <h2 id="bundle">{t(`${of}Title`)}</h2>
      <p>{t(`${of}Text`)}</p>
      <p><a className="usa-link" href={href} download>{t(`${of}Link`)}</a></p>
      <p className="small">{t.rich('verify', { command: () => <code>{command}</code> })}</p>
      <p className="small">{t('where')}</p>
    </section>
  )
}

/** What is typed; not words of a language. */
const command = 'node verify.mjs'
