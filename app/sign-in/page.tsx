import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { Alert } from '@/components/alert'
import { TextLink } from '@/components/text-link'
import { demonstrationPassword } from '@/lib/demonstration/accounts'
import { demonstrationPeople, type DemonstrationPerson } from '@/lib/services/demonstration-people'
import { theOffice } from '@/lib/services/office'
import { awaitsFirstAdministrator } from '@/lib/services/set-up-office'
import { samePath } from '@/lib/sign-in/next-path'
import { currentViewer, type SignedIn } from '@/lib/sign-in/viewer'

import { PeopleForm } from './_components/people-form'
import { SignInForm } from './_components/sign-in-form'
import styles from './sign-in.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sign-in')
  return { title: t('title') }
}

type Search = { searchParams: Promise<{ next?: string | string[]; ended?: string | string[] }> }

export default async function SignInPage({ searchParams }: Search) {
  const t = await getTranslations('sign-in')
  const { next: asked, ended } = await searchParams
  const next = samePath(asked) ?? ''
  const viewer = await currentViewer()
  const people = demonstrationPeople(theOffice())

  return (
    <>
      <h1>{t('title')}</h1>
      {!viewer && awaitsFirstAdministrator(theOffice()) ? (
        <Alert kind="info" heading={t('emptyOffice')}><p><TextLink href="/setup">{t('setUp')}</TextLink></p></Alert>
      ) : null}
      {viewer ? <AlreadyIn viewer={viewer} /> : null}
      {ended && !viewer ? <Alert kind="info" heading={t('endedTitle')}><p>{t('ended')}</p></Alert> : null}
      {next && !ended && !viewer ? <p>{t('next')}</p> : null}
      <div className={people.length > 0 ? styles.columns : undefined}>
        {people.length > 0 ? <People people={people} next={next} /> : null}
        <section>
          {people.length > 0 ? <h2>{t('byAddress')}</h2> : null}
          <SignInForm next={next} words={{ email: t('email'), password: t('password'), enter: t('enter') }} />
          <p className={styles.note}>
            {people.length > 0 ? t.rich('demonstration.password', { password: () => <code>{demonstrationPassword}</code> }) : t('noAccount')}
          </p>
        </section>
      </div>
    </>
  )
}

async function AlreadyIn({ viewer }: { viewer: SignedIn }) {
  const t = await getTranslations('sign-in')
  const roles = await getTranslations('vocabulary.role')
  return <p>{t('signedInAs', { name: viewer.name, role: roles(viewer.role) })}</p>
}

async function People({ people, next }: { people: readonly DemonstrationPerson[]; next: string }) {
  const t = await getTranslations('sign-in')
  const roles = await getTranslations('vocabulary.role')
  const shown = people.map(({ key, name, email, role, agency }) => ({
    key,
    name,
    email,
    role: agency === null ? roles(role) : t('demonstration.agency', { role: roles(role), agency }),
    does: t(`demonstration.accounts.${key}`),
    enter: t('demonstration.enter', { name }),
  }))
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('demonstration.title')}</h2>
      <p>{t('demonstration.text')}</p>
      <PeopleForm next={next} people={shown} />
    </section>
  )
}
