import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'

/**
 * The one place where the language of a request is settled. There is English so far; a second language is
 * a second folder in `messages/` and a choice made here.
 *
 * The zone is fixed so that no text depends on the machine: dates and instants are written by lib/format,
 * which is told the zone each time.
 */
export default getRequestConfig(async () => {
  const locale = 'en'
  return { locale, messages: loadMessages(locale), timeZone: 'UTC' }
})
