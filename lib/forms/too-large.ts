import words from '@/messages/en/sending.json'

import { mostBytes } from './form-state'

/**
 * The most that a posted form may weigh on the wire, in bytes; next.config.js sets the same for actions. A form without script
 * carries what it was answered before besides what is typed now, so this is several times what may be typed.
 */
export const mostBytesPosted = 4 * mostBytes

/**
 * The answer to a form that is too large to be read, or null. It is given before anything is read, because an action's own limit
 * ends in an error page. With script the form itself has said so before; this is for a page without.
 */
export function tooLargeAnswer(request: Request): Response | null {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (request.method !== 'POST' || announced <= mostBytesPosted) return null
  const text = words.tooLargeWithoutScript.replace('{limit}', String(mostBytes / 1000))
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.tooLargeTitle}</title>
<h1>${words.tooLargeTitle}</h1>
<p>${text}</p>
</html>
`
  return new Response(page, {
    status: 413,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'" },
  })
}
