'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'

import { parametersOf } from '@/app/_address/parameters-of'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { formAction } from '@/lib/forms/form-action'
import { wordsIn } from '@/lib/i18n/words'
import { reportFormats } from '@/lib/reports/report-document'
import { writeReports } from '@/lib/reports/write-report'
import { keepReport, recipientLimit } from '@/lib/services/keep-report'
import { officeZone, theOffice } from '@/lib/services/office'

import { reportHref } from './_query/report-query'
import { reportShown } from './_query/report-shown'
import { stampOf } from './_query/stamp'

/** Keeps the report that an address asks for as it was sent; where it is another by now than the page showed, nothing is kept. */
export const keep = formAction({
  words: 'report.keep',
  schema: z.strictObject({ address: z.string(), stamp: z.string(), to: z.string().trim().min(1).max(recipientLimit), sentOn: z.iso.date() }),
  read: (form) => ({ address: form.text('address'), stamp: form.text('stamp'), to: form.text('to'), sentOn: form.text('sentOn') }),
  run: async ({ viewer, input: { address, stamp, to, sentOn } }) => {
    const office = theOffice()
    if (sentOn > localDateAt(office.now(), officeZone)) return { problems: [{ field: 'sentOn', key: 'not-come' }] }
    const { view, document, report } = reportShown(office, viewer, parametersOf(new URL(address, 'http://office').href), wordsIn(await getLocale()))
    const files = await writeReports(document, reportFormats)
    if (stampOf(files) !== stamp) return { problems: [{ field: null, key: 'changed' }] }
    const number = keepReport(office, viewer, { to, sentOn, address: reportHref(view), asOf: report.figures.today, storeSeq: report.head.storeSeq, files })
    return `/oversight/reports?done=${number}`
  },
})
