import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import messages from '@/messages/en/dates.json'
import { formatNumber } from './numbers'
import { describeRemaining, type Remaining } from './remaining'

const translate = createTranslator({ locale: 'en', messages: { dates: messages }, namespace: 'dates' })
const describe = (remaining: Remaining) => describeRemaining(remaining, translate as never)

it.each([
  [{ count: 6, unit: 'business-day', direction: 'left' }, '6 working days left'],
  [{ count: 1, unit: 'business-day', direction: 'left' }, '1 working day left'],
  [{ count: 0, unit: 'calendar-day', direction: 'left' }, 'ends today'],
  [{ count: 1, unit: 'calendar-day', direction: 'over' }, '1 day late'],
  [{ count: 2, unit: 'month', direction: 'over' }, '2 months late'],
] satisfies [Remaining, string][])('says what is left: %o', (remaining, words) => {
  expect(describe(remaining)).toBe(words)
})

it('separates thousands', () => {
  expect(formatNumber(12400)).toBe('12,400')
})
