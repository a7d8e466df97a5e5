import type { EventText } from './events'

/** The words that go with an act, kept as narrative; none where none were written. */
export function words(text: string): EventText[] {
  return text === '' ? [] : [{ name: 'words', part: 'narrative', text }]
}
