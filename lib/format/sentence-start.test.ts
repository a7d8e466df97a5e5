import { expect, it } from 'vitest'

import { sentenceStart } from './sentence-start'

it.each([
  ['no reason given', 'No reason given'],
  ['“important data”', '“important data”'],
  ['émission', 'Émission'],
  ['数据', '数据'],
  ['', ''],
])('%s begins a sentence as %s', (phrase, begun) => {
  expect(sentenceStart(phrase)).toBe(begun)
})
