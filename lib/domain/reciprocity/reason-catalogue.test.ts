import { expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { statedReasons } from '@/lib/domain/cases/vocabulary'

import { alternatives, reasonCatalogue } from './reason-catalogue'

it('has every stated reason once, in the order of the vocabulary', () => {
  expect(reasonCatalogue.map(({ id }) => id)).toEqual(statedReasons)
})

it('has a question and an alternative for each, and knows the sides of the agreement only', () => {
  const parties = sta2024.agreement.parties.map(({ id }) => id)
  for (const { questions, alternatives: offered, sides } of reasonCatalogue) {
    expect(questions.length).toBeGreaterThan(0)
    expect(offered.length).toBeGreaterThan(0)
    expect(parties).toEqual(expect.arrayContaining([...sides]))
    expect(alternatives).toEqual(expect.arrayContaining([...offered]))
  }
})

it('speaks of rules of both sides', () => {
  const sides = new Set(reasonCatalogue.filter(({ rules }) => rules.length > 0).flatMap(({ sides }) => sides))
  expect(sides).toEqual(new Set(['US', 'PRC']))
})
