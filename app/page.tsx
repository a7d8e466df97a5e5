import { useTranslations } from 'next-intl'
import { ActionRow, ButtonLink } from '@/components/button'
import { TextLink } from '@/components/text-link'

export default function StartPage() {
  const t = useTranslations('start')
  return (
    <>
      <h1 className="start-title">{t('title')}</h1>
      <p className="lead">{t('what')}</p>
      <p className="lead">{t('how')}</p>
      <p className="lead">{t('stance')}</p>
      <ActionRow>
        <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
      </ActionRow>
      <section className="start-open" aria-labelledby="open-to-everybody">
        <h2 id="open-to-everybody">{t('openTitle')}</h2>
        <dl className="start-open__list">
          <div>
            <dt><TextLink href="/calculator">{t('calculator')}</TextLink></dt>
            <dd>{t('calculatorText')}</dd>
          </div>
          <div>
            <dt><TextLink href="/procedures/sta-2024">{t('procedure')}</TextLink></dt>
            <dd>{t('procedureText')}</dd>
          </div>
        </dl>
      </section>
    </>
  )
}
