import { LunarDay, SolarTerm, type SolarDay } from 'tyme4ts'
import { expect, it } from 'vitest'
import { movableFestivals } from './prc-festivals'

const written = (day: SolarDay) =>
  `${day.getYear()}-${String(day.getMonth()).padStart(2, '0')}-${String(day.getDay()).padStart(2, '0')}`

const QINGMING = 7

it('agrees with the library tyme4ts in every year that it holds', () => {
  for (let year = 2018; year <= 2060; year += 1) {
    expect(movableFestivals(year)).toEqual({
      springFestival: written(LunarDay.fromYmd(year, 1, 1).getSolarDay()),
      qingming: written(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay()),
      dragonBoat: written(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
      midAutumn: written(LunarDay.fromYmd(year, 8, 15).getSolarDay()),
    })
  }
})

it('holds nothing outside its years', () => {
  expect([movableFestivals(2017), movableFestivals(2061)]).toEqual([null, null])
})
