import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { DemonstrationStrip } from '@/components/demonstration-strip'
import { SiteFooter } from '@/components/site-footer'
import { SiteHeader } from '@/components/site-header'
import { TextLink } from '@/components/text-link'
import { pickNamespaces, type Messages } from '@/lib/i18n/messages'
import { theOffice } from '@/lib/services/office'
import { officeStatements } from '@/lib/services/office-statements'
import { unreadInInbox } from '@/lib/services/view-inbox'
import { currentViewer } from '@/lib/sign-in/viewer'
import { destinationsFor, openToEverybody, type Destination } from './_shell/navigation'
import { OfficialBanner } from './_shell/official-banner'
import { signOut } from './sign-out/actions'
import '@/styles/index.css'

/** The words that our shared parts and the error page use also where they run in the browser. */
const namespacesInTheBrowser = ['errors', 'parts', 'dates', 'sending']

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    description: t('description'),
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic, without which the nonce of proxy.ts could not be on it.
  await headers()
  const t = await getTranslations('shell')
  const roles = await getTranslations('vocabulary.role')
  const messages = (await getMessages()) as Messages
  const viewer = await currentViewer()
  const unread = viewer ? unreadInInbox(theOffice(), viewer) : 0
  const inWords = ({ href, word }: Destination) => ({ href, label: t(`links.${word}`, { unread }) })

  return (
    <html lang={await getLocale()}>
      <body>
        <NextIntlClientProvider messages={pickNamespaces(messages, namespacesInTheBrowser)}>
          <a className="usa-skipnav" href="#main">{t('skip')}</a>
          {officeStatements().officialBanner ? <OfficialBanner /> : null}
          {process.env.COMITY_DEMO === 'off' ? null : <DemonstrationStrip />}
          <SiteHeader
            viewer={viewer && { name: viewer.name, role: roles(viewer.role), href: '/account' }}
            links={destinationsFor(viewer?.role ?? null).map(inWords)}
            account={viewer
              ? <form action={signOut}><Button weight="plain">{t('signOut')}</Button></form>
              : <TextLink href="/sign-in">{t('signIn')}</TextLink>}
          />
          <main id="main" className="sheet" tabIndex={-1}>{children}</main>
          <SiteFooter links={openToEverybody.map(inWords)} />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
