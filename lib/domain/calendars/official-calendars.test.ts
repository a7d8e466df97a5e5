import { execFileSync } from 'node:child_process'
import { allForYear } from '@18f/us-federal-holidays'
import { describe, expect, it, test } from 'vitest'
import { calendarsKnownOn, CALENDAR_IDS, type CalendarId } from './calendars'
import { describeDay } from './day-reasons'
import { CLOSED, MAY_MOVE, OPEN, statusTable, UNKNOWN } from './day-status'
import { dayNumber, dayNumberOf, isoDate, weekdayOf } from './days'
import { officialCalendars } from './official'
import { statutoryHolidaysObservedIn } from './us-federal-holidays'

const at = (id: CalendarId, date: string) => statusTable(officialCalendars, id).at(dayNumber(date))

/** Working days by three libraries, asked under UTC in a process of their own, since two of them read the zone. */
const LIBRARIES = `
  const { createRequire } = require('node:module')
  const days = JSON.parse(process.argv[1])
  const chineseDays = require('chinese-days')
  const { LegalHoliday } = require('tyme4ts')
  import('chinese-workday').then(({ isWorkday }) => {
    const tyme = (date) => {
      const [year, month, day] = date.split('-').map(Number)
      const holiday = LegalHoliday.fromYmd(year, month, day)
      const weekday = new Date(date + 'T00:00:00Z').getUTCDay()
      return holiday ? holiday.isWork() : weekday !== 0 && weekday !== 6
    }
    process.stdout.write(JSON.stringify(days.map((date) => [isWorkday(date), tyme(date), chineseDays.isWorkday(date)])))
  })
`

describe('the PRC calendar', () => {
  const dates = Array.from({ length: dayNumber('2026-12-31') - dayNumber('2022-01-01') + 1 }, (_, index) =>
    isoDate(dayNumber('2022-01-01') + index))

  /** Notice 2022 No. 16 gives 31 December to 2 January off; chinese-workday 1.16.1 takes 3 January 2023 for a holiday. */
  const KNOWN_ERROR = { date: '2023-01-03', library: 0 }

  it('agrees with three libraries on every day of 2022 to 2026, but for one known error', () => {
    const answers = JSON.parse(execFileSync(process.execPath, ['-e', LIBRARIES, JSON.stringify(dates)], {
      env: { ...process.env, TZ: 'UTC' }, encoding: 'utf8',
    })) as boolean[][]
    const different = dates.filter((date, index) =>
      answers[index]!.some((open, library) => open !== (at('prc', date) % MAY_MOVE === OPEN)
        && !(date === KNOWN_ERROR.date && library === KNOWN_ERROR.library)))
    expect(different).toEqual([])
  })

  it('has a notice number and a date for every schedule, and works weekend days only', () => {
    for (const schedule of officialCalendars.prc.schedules) {
      expect(schedule.notice).toMatch(/^State Council General Office notice 20\d\d No\. \d+$/)
      expect(schedule.issuedOn < `${schedule.year}-01-01`).toBe(true)
      expect(schedule.worked.every((date) => [0, 6].includes(weekdayOf(dayNumber(date))))).toBe(true)
    }
  })

  it('knows nothing of a year without a schedule, and waits for the next notice at the end of the last', () => {
    expect(at('prc', '2021-12-31')).toBe(UNKNOWN)
    expect(at('prc', '2027-01-01')).toBe(UNKNOWN)
    expect(at('prc', '2027-01-02')).toBe(UNKNOWN)
    expect(at('prc', '2026-12-27')).toBe(CLOSED)
    expect(['28', '29', '30', '31'].map((day) => at('prc', `2026-12-${day}`))).toEqual(Array(4).fill(OPEN + MAY_MOVE))
    expect(['28', '29', '30', '31'].map((day) => at('prc', `2025-12-${day}`))).toEqual([CLOSED, OPEN, OPEN, OPEN])
  })

  it('takes what a notice says of the last days of the year before', () => {
    expect(describeDay(officialCalendars, 'prc', dayNumber('2022-12-31')).reasons[0]).toMatchObject({
      code: 'PRC_DAY_OFF', values: { notice: 'State Council General Office notice 2022 No. 16' },
    })
    const without2022 = {
      ...officialCalendars,
      prc: { ...officialCalendars.prc, schedules: officialCalendars.prc.schedules.filter(({ year }) => year !== 2022) },
    }
    const table = statusTable(without2022, 'prc')
    expect([table.at(dayNumber('2022-12-30')), table.at(dayNumber('2022-12-31'))]).toEqual([UNKNOWN, CLOSED])
  })

  it('lets a later notice for the same year take the place of the earlier', () => {
    const amended = {
      ...officialCalendars,
      prc: {
        ...officialCalendars.prc,
        schedules: [
          { year: 2026, notice: 'an amending notice', issuedOn: '2026-06-01', off: [], worked: ['2026-10-11'] },
          ...officialCalendars.prc.schedules,
        ],
      },
    }
    const table = statusTable(amended, 'prc')
    expect(['2026-10-01', '2026-10-10', '2026-10-11'].map((date) => table.at(dayNumber(date)))).toEqual([OPEN, CLOSED, OPEN])
  })
})

describe('the US calendars', () => {
  const shifted = { shiftSaturdayHolidays: true, shiftSundayHolidays: true }

  it('agree with the library us-federal-holidays from 2021 to 2040, but for the Friday that it leaves out', () => {
    for (let year = 2021; year <= 2040; year += 1) {
      const theirs = allForYear(year, shifted).map(({ dateString }) => {
        const [y, m, d] = dateString.split('-').map(Number)
        return isoDate(dayNumberOf(y!, m!, d!))
      }).filter((date) => date.startsWith(String(year)))
      const newYear = dayNumberOf(year + 1, 1, 1)
      const leftOut = weekdayOf(newYear) === 6 ? [`${year}-12-31`] : []
      const ours = statutoryHolidaysObservedIn(year).map(({ day }) => isoDate(day))
      expect(ours).toEqual([...new Set([...theirs, ...leftOut])].sort())
    }
  })

  test.each([
    ['2027-12-31', 'New Year on a Saturday is observed the Friday before'],
    ['2021-06-18', 'the first Juneteenth, a Saturday'],
    ['2021-12-31', 'New Year 2022, a Saturday'],
    ['2023-01-02', 'New Year 2023, a Sunday'],
    ['1986-01-20', 'the first Martin Luther King Jr. Day'],
    ['1975-10-27', 'Veterans Day on the fourth Monday of October'],
    ['1978-11-10', 'Veterans Day back on 11 November, a Saturday'],
  ])('close on %s: %s', (date) => {
    expect([at('us-federal', date), at('us-federal-statutory', date)]).toEqual([CLOSED, CLOSED])
  })

  test.each(['2020-06-19', '1985-01-21', '1975-11-11', '2025-01-20', '2021-01-20', '2026-12-24'])('are open on %s', (date) => {
    const inauguration = date === '2025-01-20'
    expect(at('us-federal-statutory', date)).toBe(inauguration ? CLOSED : OPEN)
  })

  test.each(['2024-12-24', '2025-01-09', '2025-12-24', '2025-12-26'])('differ on the executive-order closing of %s', (date) => {
    expect([at('us-federal', date), at('us-federal-statutory', date)]).toEqual([CLOSED, OPEN])
  })
})

describe('every calendar on a few telling days', () => {
  const marks = { [CLOSED]: '-', [OPEN]: 'o', [UNKNOWN]: '?', [OPEN + MAY_MOVE]: 'o*', [CLOSED + MAY_MOVE]: '-*' } as Record<number, string>

  // In the order of CALENDAR_IDS: none, weekend, statutory, federal, prc, no make-up, both, either.
  test.each([
    ['2026-11-18', 'a plain Wednesday', 'o o o o o o o o'],
    ['2026-11-21', 'a plain Saturday', 'o - - - - - - -'],
    ['2026-10-10', 'a make-up Saturday', 'o - - - o - - o'],
    ['2026-10-01', 'National Day, a Thursday', 'o o o o - - - o'],
    ['2026-11-26', 'Thanksgiving', 'o o - - o o - o'],
    ['2026-06-19', 'Juneteenth and Dragon Boat', 'o o - - - - - -'],
    ['2025-12-24', 'an executive-order closing', 'o o o - o o - o'],
    ['2026-12-29', 'a Tuesday that the next notice can name', 'o o o o o* o* o* o'],
    ['2027-01-01', 'New Year, PRC not announced', 'o o - - ? ? - ?'],
    ['2027-01-02', 'a Saturday, PRC not announced', 'o - - - ? - - ?'],
    ['2027-01-04', 'a Monday, PRC not announced', 'o o o o ? ? ? o'],
    ['2021-11-26', 'a Friday before the coverage', 'o o o o ? ? ? o'],
    ['2021-11-27', 'a Saturday before the coverage', 'o - - - ? - - ?'],
  ])('%s, %s', (date, _, expected) => {
    expect(CALENDAR_IDS.map((id) => marks[at(id, date)]).join(' ')).toBe(expected)
  })

  test.each([
    ['us-federal', '2026-01-19', 'closed', 'Martin Luther King Jr. Day, US'],
    ['us-federal', '2027-12-31', 'closed', 'New Year\'s Day (observed), US'],
    ['us-federal', '2025-01-09', 'closed', 'closed by EO 14133, US'],
    ['us-federal-statutory', '2025-01-09', 'open', ''],
    ['prc', '2026-10-10', 'open', 'PRC make-up workday'],
    ['prc', '2025-10-06', 'closed', 'Mid-Autumn Festival and National Day, PRC'],
    ['prc', '2027-03-01', 'unknown', 'the PRC schedule for 2027 is not published'],
    ['prc', '2021-03-01', 'unknown', 'no PRC schedule before 2022 is held'],
    ['prc', '2026-11-21', 'closed', 'weekend'],
    ['prc-no-makeup', '2026-10-10', 'closed', 'weekend (PRC make-up workday, not counted on this calendar)'],
    ['prc-no-makeup', '2027-01-02', 'closed', 'weekend'],
    ['prc-no-makeup', '2026-10-03', 'closed', 'National Day, PRC'],
    ['both-open', '2026-11-21', 'closed', 'weekend'],
    ['both-open', '2026-10-10', 'closed', 'weekend, US'],
    ['both-open', '2026-06-19', 'closed', 'Juneteenth National Independence Day, US; Dragon Boat Festival, PRC'],
    ['both-open', '2026-10-01', 'closed', 'National Day, PRC'],
    ['both-open', '2027-01-01', 'closed', 'New Year\'s Day, US'],
    ['both-open', '2027-01-04', 'unknown', 'the PRC schedule for 2027 is not published'],
    ['either-open', '2026-10-10', 'open', 'weekend, US; PRC make-up workday'],
    ['either-open', '2026-01-19', 'open', 'Martin Luther King Jr. Day, US; PRC working day'],
    ['either-open', '2026-10-01', 'open', ''],
    ['either-open', '2027-01-02', 'unknown', 'weekend, US; the PRC schedule for 2027 is not published'],
    ['weekend', '2026-11-22', 'closed', 'weekend'],
    ['none', '2026-11-22', 'open', ''],
  ] as const)('%s says of %s: %s, %s', (id, date, status, words) => {
    const answer = describeDay(officialCalendars, id, dayNumber(date))
    expect([answer.status, answer.reasons.map(({ text }) => text).join('; ')]).toEqual([status, words])
  })
})

describe('the calendars as known on a day', () => {
  it('leave out schedules and closings that were not known by its end', () => {
    const years = (date: string) => calendarsKnownOn(officialCalendars, date).prc.schedules.map(({ year }) => year)
    expect(years('2025-11-03')).toEqual([2022, 2023, 2024, 2025])
    expect(years('2025-11-04')).toEqual([2022, 2023, 2024, 2025, 2026])
    expect(years('2021-01-01')).toEqual([])
    const closings = (date: string) => calendarsKnownOn(officialCalendars, date).usFederal.closings.map((closing) => closing.date)
    expect(closings('2024-12-17')).toEqual([])
    expect(closings('2024-12-29')).toEqual(['2024-12-24'])
    expect(closings('2024-12-30')).toEqual(['2024-12-24', '2025-01-09'])
  })

  it('answer by what was known', () => {
    const before = calendarsKnownOn(officialCalendars, '2025-11-03')
    expect(statusTable(before, 'prc').at(dayNumber('2026-02-16'))).toBe(UNKNOWN)
    expect(statusTable(before, 'prc').at(dayNumber('2025-12-31'))).toBe(OPEN + MAY_MOVE)
    expect(statusTable(before, 'us-federal').at(dayNumber('2025-12-26'))).toBe(OPEN)
  })
})
