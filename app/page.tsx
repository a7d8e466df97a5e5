import { getTranslations } from 'next-intl/server'
import { ActionRow, ButtonLink } from '@/components/button'
import { TextLink } from '@/components/text-link'
import { theOffice } from '@/lib/services/office'
import { awaitsFirstAdministrator } from '@/lib/services/set-up-office'
import { homeOf } from '@/lib/sign-in/home'
import { currentViewer } from '@/lib/sign-in/viewer'

export default async function StartPage() {
  const t = await getTranslations('start')
  const viewer = await currentViewer()
  const empty = !viewer && awaitsFirstAdministrator(theOffice())
  const onwards = viewer ? homeOf(viewer.role) : empty ? '/setup' : '/sign-in'
  return (
    <>
      <h1 className="start-title">{t('title')}</h1>
      <p className="lead">{t('what')}</p>
      <p className="lead">{t('how')}</p>
      <p className="lead">{t('stance')}</p>
      {empty ? <p className="lead"><strong>{t('emptyOffice')}</strong></p> : null}
      {/* Some roles have no page of their own yet; for them the start page is where they are. */}
      {onwards === '/' ? null : (
        <ActionRow>
          <ButtonLink href={onwards}>{t(viewer ? 'ownWork' : empty ? 'setUp' : 'signIn')}</ButtonLink>
        </ActionRow>
      )}
      <section className="start-open" aria-labelledby="open-to-everybody">
        <h2 id="open-to-everybody">{t('openTitle')}</h2>
        <dl className="start-open__list">
          <div>
            <dt><TextLink href="/help">{t('help')}</TextLink></dt>
            <dd>{t('helpText')}</dd>
          </div>
          <div>
            <dt><TextLink href="/calculator">{t('calculator')}</TextLink></dt>
            <dd>{t('calculatorText')}</dd>
          </div>
          <div>
            <dt><TextLink href="/procedures">{t('procedure')}</TextLink></dt>
            <dd>{t('procedureText')}</dd>
          </div>
          <div>
            <dt><TextLink href="/register">{t('register')}</TextLink></dt>
            <dd>{t('registerText')}</dd>
          </div>
        </dl>
      </section>
    </>
  )
}
