import { Readable } from 'node:stream'

import { getTranslations } from 'next-intl/server'

import { callLimit } from '@/lib/api/call-limit'
import { problem } from '@/lib/api/problem'
import type { Viewer } from '@/lib/domain/access/roles'
import { zipOf } from '@/lib/exports/zip-files'
import { NotFound } from '@/lib/services/errors'
import { theOffice, type Office } from '@/lib/services/office'
import { TooLarge, type Bundle } from '@/lib/services/record-bundle'
import { KeyMissing, officeKeys, type KeyFolder } from '@/lib/services/record-keys'
import { requireViewer } from '@/lib/sign-in/viewer'

/** How often one person gets such a bundle, and how long it may take to be taken. */
interface BundleLimit {
  readonly name: string
  readonly most: number
  readonly seconds: number
  readonly minutes: number
}

/** A case is small; but each signs a checkpoint and packs it, and nobody reads ten cases in as many minutes. */
export const ofCase: BundleLimit = { name: 'case-bundle', most: 10, seconds: 600, minutes: 10 }
/** Everything keeps the process that serves everybody busy for as long as the record is long. */
export const ofEverything: BundleLimit = { name: 'whole-bundle', most: 3, seconds: 3600, minutes: 60 }

/** Answers with a bundle as a zip archive, made while it is sent; it breaks off, and does not end, where something fails. */
export async function sendBundle(limit: BundleLimit, make: (office: Office, keys: KeyFolder, viewer: Viewer) => Bundle): Promise<Response> {
  const viewer = await requireViewer()
  const office = theOffice()
  const wait = callLimit(limit.name, limit).take(viewer.accountId, office.now())
  if (wait) return wait
  const t = await getTranslations('bundle')
  try {
    const { name, files } = make(office, officeKeys(), viewer)
    const zip = zipOf(files, name, new Date(office.now()))
    const timer = setTimeout(() => zip.destroy(new Error(`${name} was not taken within ${limit.minutes} minutes`)), limit.minutes * 60_000)
    timer.unref()
    zip.once('close', () => clearTimeout(timer))
    return new Response(Readable.toWeb(zip) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}.zip"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return problem(404, t('notFound'))
    if (error instanceof TooLarge) return problem(413, t('tooLarge', { entries: error.entries }))
    if (error instanceof KeyMissing) return problem(503, t('keyMissing', { key: error.keyId }))
    throw error
  }
}
