import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { dictionary } from '@/app/export/dictionary'
import type { Translator } from '@/lib/i18n/words'
import { theOffice } from '@/lib/services/office'

import { DictionaryView } from './_components/dictionary-view'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports.dictionary')
  return { title: t('title') }
}

/** What the columns of the files mean. Whoever gets such a file from somebody can read it, so nobody needs an account. */
export default async function DictionaryPage() {
  const words = (await getTranslations()) as unknown as Translator
  return <DictionaryView dictionary={dictionary(words)} parties={theOffice().procedures.ofRegister.agreement.parties} />
}
