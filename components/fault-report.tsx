import { Button } from './button'

export type FaultWords = Record<'faultTitle' | 'faultText' | 'reference' | 'noReference' | 'retry', string>

/**
 * What a page says when it failed. The reference is the one under which the server's log has the details;
 * the details themselves never reach a screen.
 */
export function FaultReport({ error, retry, words }: { error: unknown; retry: () => void; words: FaultWords }) {
  return (
    <>
      <h1>{words.faultTitle}</h1>
      <p>{words.faultText}</p>
      <p>
        {words.reference}: <strong className="nowrap">{referenceOf(error) ?? words.noReference}</strong>
      </p>
      <Button type="button" onClick={retry}>{words.retry}</Button>
    </>
  )
}

function referenceOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined
}
