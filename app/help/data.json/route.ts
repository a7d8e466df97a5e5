import { getLocale, getTranslations } from 'next-intl/server'

import { dictionary, howToRead, ofCsv } from '@/app/export/dictionary'
import { columnTypes } from '@/lib/exports/cell'
import { sources } from '@/lib/exports/columns'
import { localized } from '@/lib/format/localized'
import type { Translator } from '@/lib/i18n/words'
import { theOffice } from '@/lib/services/office'

/** `GET /help/data.json`: what every list holds that can be had as a file, as its page says it. */
export async function GET(): Promise<Response> {
  const words = (await getTranslations()) as unknown as Translator
  const locale = await getLocale()
  const sides = Object.fromEntries(theOffice().procedures.ofRegister.agreement.parties.map(({ id, name }) => [id, localized(name, locale)]))
  const named = Object.entries(sides).map(([value, word]) => words('exports.dictionary.value', { value, word }))
  const told = (keys: readonly string[], under: string) => Object.fromEntries(keys.map((key) => [key, words(`exports.${under}.${key}`, { sides: named.join(', ') })]))
  const body = {
    howToRead: told(howToRead, 'dictionary.how'),
    csv: told(ofCsv, 'dictionary.csv'),
    types: told(columnTypes, 'types'),
    sources: told(sources, 'sources'),
    sides,
    ...dictionary(words),
  }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
