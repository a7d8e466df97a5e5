import { getLocale, getTranslations } from 'next-intl/server'

import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { NotFound } from '@/lib/services/errors'
import { exportPlan, type PlanWords } from '@/lib/services/export-plan'
import { theOffice } from '@/lib/services/office'
import { requireViewer } from '@/lib/sign-in/viewer'

/** `GET /activities/{id}/plan.json`: the lines of an activity about data, as a plan of the RDA DMP Common Standard 1.2. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer()
  const { id } = await params
  try {
    const plan = exportPlan(theOffice(), viewer, id, await planWords())
    return new Response(`${JSON.stringify(plan, null, 2)}\n`, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${id}-plan.json"`, 'cache-control': 'no-store' },
    })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    const t = await getTranslations('plan.file')
    return Response.json({ title: t('notFound') }, { status: 404 })
  }
}

async function planWords(): Promise<PlanWords> {
  const t = await getTranslations('plan.file')
  const locale = await getLocale()
  return {
    ofPlan: ({ instrument }) => t('ofPlan', { instrument: instrument.title }),
    ofLine: (line, { procedure: { agreement } }) => {
      const side = (party: string) => {
        const found = agreement.parties.find((one) => one.id === party)
        return found ? localized(found.name, locale) : party
      }
      return [
        t('from', { from: side(line.from), to: side(line.to) }),
        t('route', { route: line.route }),
        ...(line.dueOn === null ? [] : [t('due', { date: formatDate(line.dueOn, locale) })]),
        ...(line.recurrence === null ? [] : [t('every', { recurrence: line.recurrence })]),
        ...(line.volume === null ? [] : [t('volume', { volume: line.volume })]),
        ...(line.embargoUntil === null ? [] : [t('embargo', { date: formatDate(line.embargoUntil, locale) })]),
        ...(line.provider === null ? [] : [t('provider', { provider: line.provider })]),
        ...(line.recipient === null ? [] : [t('recipient', { recipient: line.recipient })]),
        ...(line.agreedIn === null ? [] : [t('agreedIn', { agreedIn: line.agreedIn })]),
      ].join(' ')
    },
  }
}

export const dynamic = 'force-dynamic'
