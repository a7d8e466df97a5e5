import { complaintSteps, type AnswerName } from '@/lib/domain/cases/complaint-answers'
import { mostBytes } from '@/lib/forms/form-state'
import { readForm } from '@/lib/forms/read-form'
import { NotFound, Refused, StoreFault } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { mostDrafts, saveDraft } from '@/lib/services/save-draft'
import { currentViewer } from '@/lib/sign-in/viewer'

import { answersIn } from '../../_components/sent-answers'

/** What the form is told: when it was saved, or why not. Each problem is a key of the messages under `file.save`. */
export type SaveAnswer =
  | { readonly savedAt: string; readonly stamp: string; readonly tooLong: readonly AnswerName[] }
  | { readonly problem: 'signed-out' | 'filed' | 'too-many' | 'too-large' | 'fault' | 'offline'; readonly limit?: number }

type Address = { params: Promise<{ draft: string }> }

/** Saves the answers of one step while they are typed. The page's own script is the only one that asks. */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  if (!isOwnPage(request.headers)) return new Response(null, { status: 403 })
  if (Number(request.headers.get('content-length') ?? Infinity) > 2 * mostBytes) return say({ problem: 'too-large' }, 413)
  const viewer = await currentViewer()
  if (!viewer) return say({ problem: 'signed-out' }, 401)

  const form = readForm(await request.formData())
  const step = complaintSteps.find((one) => one === form.text('step'))
  if (!step) return new Response(null, { status: 400 })
  try {
    const saved = saveDraft(theOffice(), viewer, (await params).draft, answersIn(form, step))
    switch (saved.outcome) {
      case 'filed':
        return say({ problem: 'filed' }, 409)
      case 'too-many':
        return say({ problem: 'too-many', limit: mostDrafts }, 409)
      case 'saved':
        return say({ savedAt: saved.savedAt, stamp: saved.stamp, tooLong: saved.tooLong }, 200)
    }
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 })
    if (error instanceof Refused) return new Response(null, { status: 403 })
    if (!(error instanceof StoreFault)) throw error
    console.error('a draft could not be saved', error)
    return say({ problem: 'fault' }, 503)
  }
}

function say(answer: SaveAnswer, status: number): Response {
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Another site's page may send a form here with the person's cookie, but cannot pretend to be this one. */
function isOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
