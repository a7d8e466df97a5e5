import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

import { pickNamespaces, type Messages } from '@/lib/i18n/messages'
import { officeStatements } from '@/lib/services/office-statements'

import { FormReminder, PrivacyStatement } from './_components/form-notices'

/** The steps run in the browser too, for what is typed in them must come back with its problems; so their words travel along. */
const namespaces = ['errors', 'parts', 'dates', 'sending', 'vocabulary', 'file']

export default async function ComplaintLayout({ children }: { children: ReactNode }) {
  const messages = (await getMessages()) as Messages
  const statements = officeStatements()
  return (
    <NextIntlClientProvider messages={pickNamespaces(messages, namespaces)}>
      <FormReminder statements={statements} />
      {children}
      <PrivacyStatement statements={statements} />
    </NextIntlClientProvider>
  )
}
