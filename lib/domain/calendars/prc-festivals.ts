import type { PrcFestival } from './calendars'

/**
 * The festivals whose dates follow the sun and the moon: the first day of the lunar year, Qingming, the fifth
 * of the fifth and the fifteenth of the eighth lunar month, as month and day of the Gregorian year.
 * They are astronomical facts (GB/T 33661-2017 says how they are computed), written down because engines differ:
 * a common edition of `Intl` misses the new moons of 6 February 2027 (23:56 in Beijing) and 3 February 2030
 * (00:07). The test checks the table against the library tyme4ts.
 */
const MOVABLE: readonly (readonly [number, string, string, string, string])[] = [
  [2018, '02-16', '04-05', '06-18', '09-24'],
  [2019, '02-05', '04-05', '06-07', '09-13'],
  [2020, '01-25', '04-04', '06-25', '10-01'],
  [2021, '02-12', '04-04', '06-14', '09-21'],
  [2022, '02-01', '04-05', '06-03', '09-10'],
  [2023, '01-22', '04-05', '06-22', '09-29'],
  [2024, '02-10', '04-04', '06-10', '09-17'],
  [2025, '01-29', '04-04', '05-31', '10-06'],
  [2026, '02-17', '04-05', '06-19', '09-25'],
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2029, '02-13', '04-04', '06-16', '09-22'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2031, '01-23', '04-05', '06-24', '10-01'],
  [2032, '02-11', '04-04', '06-12', '09-19'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
  [2035, '02-08', '04-05', '06-10', '09-16'],
  [2036, '01-28', '04-04', '05-30', '10-04'],
  [2037, '02-15', '04-04', '06-18', '09-24'],
  [2038, '02-04', '04-05', '06-07', '09-13'],
  [2039, '01-24', '04-05', '05-27', '10-02'],
  [2040, '02-12', '04-04', '06-14', '09-20'],
  [2041, '02-01', '04-04', '06-03', '09-10'],
  [2042, '01-22', '04-04', '06-22', '09-28'],
  [2043, '02-10', '04-05', '06-11', '09-17'],
  [2044, '01-30', '04-04', '05-31', '10-05'],
  [2045, '02-17', '04-04', '06-19', '09-25'],
  [2046, '02-06', '04-04', '06-08', '09-15'],
  [2047, '01-26', '04-05', '05-29', '10-04'],
  [2048, '02-14', '04-04', '06-15', '09-22'],
  [2049, '02-02', '04-04', '06-04', '09-11'],
  [2050, '01-23', '04-04', '06-23', '09-30'],
  [2051, '02-11', '04-05', '06-13', '09-19'],
  [2052, '02-01', '04-04', '06-01', '09-07'],
  [2053, '02-19', '04-04', '06-20', '09-26'],
  [2054, '02-08', '04-04', '06-10', '09-16'],
  [2055, '01-28', '04-05', '05-30', '10-05'],
  [2056, '02-15', '04-04', '06-17', '09-24'],
  [2057, '02-04', '04-04', '06-06', '09-13'],
  [2058, '01-24', '04-04', '06-25', '10-02'],
  [2059, '02-12', '04-05', '06-14', '09-21'],
  [2060, '02-02', '04-04', '06-03', '09-09'],
]

/** Movable festivals of one year, each `YYYY-MM-DD`. */
export interface MovableFestivals {
  /** The first day of the lunar year; the day before is its eve. */
  readonly springFestival: string
  readonly qingming: string
  readonly dragonBoat: string
  readonly midAutumn: string
}

const byYear = new Map(MOVABLE.map(([year, springFestival, qingming, dragonBoat, midAutumn]) => [year, {
  springFestival: `${year}-${springFestival}`,
  qingming: `${year}-${qingming}`,
  dragonBoat: `${year}-${dragonBoat}`,
  midAutumn: `${year}-${midAutumn}`,
}]))

/** The movable festivals of a year, or `null` outside the table (2018 to 2060). */
export function movableFestivals(year: number): MovableFestivals | null {
  return byYear.get(year) ?? null
}

/** The day of a festival itself, around which its days off lie; `null` where the table does not hold the year. */
export function festivalDay(festival: PrcFestival, year: number): string | null {
  const movable = movableFestivals(year)
  switch (festival) {
    case 'new-year':
      return `${year}-01-01`
    case 'labour-day':
      return `${year}-05-01`
    case 'national-day':
      return `${year}-10-01`
    case 'spring-festival':
      return movable?.springFestival ?? null
    case 'qingming':
      return movable?.qingming ?? null
    case 'dragon-boat':
      return movable?.dragonBoat ?? null
    case 'mid-autumn':
      return movable?.midAutumn ?? null
  }
}
