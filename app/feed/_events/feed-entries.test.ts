import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'

import { calendarFile } from '@/lib/calendar-files/calendar-file'
import { complaint, request } from '@/lib/domain/cases/story.testing'
import { formatDate } from '@/lib/format/dates'
import { loadMessages } from '@/lib/i18n/messages'
import { changeCase } from '@/lib/services/change-case'
import { withEarliestSafe } from '@/lib/services/earliest-safe'
import { person, testOffice } from '@/lib/services/office.testing'
import { viewDeadlines } from '@/lib/services/view-deadlines'
import { written } from '@/lib/services/whole-way.testing'

import { feedEntries, type FeedWords } from './feed-entries'

const messages = loadMessages('en')
const onError = (error: Error) => { throw error }
const feed = createTranslator({ locale: 'en', messages, namespace: 'feed.calendar' as never, onError }) as unknown as FeedWords['feed']
const basis = createTranslator({ locale: 'en', messages, namespace: 'parts.basis' as never, onError }) as unknown as FeedWords['basis']

/** The entries of an office whose request was sent on a day. */
function entriesOn(requested: string) {
  const office = testOffice(requested)
  const officer = person('officer')
  const { reference } = changeCase(office, person('researcher'), null, { ...complaint, title: written.title, narrative: written.narrative })
  changeCase(office, officer, reference, { command: 'admit', urgent: false })
  changeCase(office, officer, reference, { ...request, on: requested })
  const lines = withEarliestSafe(office, officer, viewDeadlines(office, officer, { offset: 0, limit: 50 }).lines)
  return { office, entries: feedEntries(lines, 'https://comity.example', { feed, basis, locale: 'en' }), lines }
}

const fileOf = (entries: ReturnType<typeof entriesOn>['entries']) =>
  calendarFile({ name: 'Comity', description: 'Dates', url: 'https://comity.example/deadlines', entries })

/** The lines of a calendar as a program reads them: folded lines are one. */
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('the entries of a feed', () => {
  it('tell the last day with side, provision, basis, what passing it opens, and the way to the case', () => {
    const { entries, lines } = entriesOn('2026-02-05')
    const reply = entries.find((entry) => entry.uid.includes('agency-reply-1'))!
    expect(reply).toMatchObject({ from: '2026-03-16', to: '2026-03-16', tentative: true, url: 'https://comity.example/cases/STA-2026-0001' })
    expect(reply.uid).toBe('STA-2026-0001.agency-reply-1@comity.example')
    expect(reply.summary).toBe('At the latest: STA-2026-0001: Reply to the request. Expected from PRC side')
    for (const told of ['Last day: Mon 16 Mar 2026 at the latest', 'The day ends at midnight in Asia/Shanghai', 'Expected from: PRC side', 'Without a reply', 'Basis: program policy', '/deadlines?working=agency-reply-1#clock-agency-reply-1']) {
      expect(reply.description).toContain(told)
    }
    expect(entries.find((entry) => entry.uid.includes('receipt'))!.summary).toContain('Waits for nobody')
    const [safe] = lines.filter(({ key }) => key === 'agency-reply-1').map(({ earliestSafe }) => earliestSafe!)
    expect(safe! < reply.from).toBe(true)
    expect(reply.description).toContain(`Earliest safe date: ${formatDate(safe!, 'en')}. The rule can be read in other ways`)
  })

  it('end with an ended line', () => {
    expect(fileOf(entriesOn('2026-02-05').entries)).toMatch(/END:VCALENDAR\r\n$/)
  })

  it('say nothing that a person wrote, and no name of an activity or an institution', () => {
    const file = unfolded(fileOf(entriesOn('2026-02-05').entries)).join('\n')
    for (const words of [...Object.values(written), 'Broadband', 'Seismic', 'BES', 'Bureau']) expect(file).not.toContain(words)
  })

  it('go over the whole of a provisional range, named as such and tentative', () => {
    const { entries, lines } = entriesOn('2026-12-30')
    const { range } = lines.find((line) => line.key === 'agency-reply-1')!
    const reply = entries.find((entry) => entry.uid.includes('agency-reply-1'))!
    expect(range!.earliest < range!.latest).toBe(true)
    expect(reply).toMatchObject({ from: range!.earliest, to: range!.latest, tentative: true })
    expect(reply.summary).toMatch(/^Provisional: STA-2026-0001: Reply/)
    expect(reply.description).toContain('The PRC schedule for 2027 is not published.\nIt is not late before')
  })

  it('are the same each time until something is entered that changes them', () => {
    const { office, entries } = entriesOn('2026-02-05')
    const officer = person('officer')
    const again = () => feedEntries(withEarliestSafe(office, officer, viewDeadlines(office, officer, { offset: 0, limit: 50 }).lines), 'https://comity.example', { feed, basis, locale: 'en' })
    office.moveTo('2026-02-06')
    expect(again()).toEqual(entries)
    changeCase(office, officer, 'STA-2026-0001', { command: 'record-receipt', on: '2026-02-06', evidence: 'acknowledgement' } as never)
    const [before, after] = [entries, again()].map((all) => all.find((entry) => entry.uid.includes('agency-reply-1'))!)
    expect(after!.from < before!.from).toBe(true)
    expect(after!.revision).toBeGreaterThan(before!.revision)
    expect(after!.since > before!.since).toBe(true)
  })
})

describe('the calendar', () => {
  const { entries } = entriesOn('2026-12-30')
  const lines = unfolded(fileOf(entries))

  it('has days of the calendar, the end being the day after the last', () => {
    const reply = entries.find((entry) => entry.uid.includes('agency-reply-1'))!
    const at = lines.indexOf(`UID:${reply.uid}`)
    const event = lines.slice(at, lines.indexOf('END:VEVENT', at))
    expect(event).toContain(`DTSTART;VALUE=DATE:${reply.from.replaceAll('-', '')}`)
    expect(event).toContain(`DTEND;VALUE=DATE:${new Date(Date.parse(reply.to) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}`)
    expect(event).toEqual(expect.arrayContaining(['STATUS:TENTATIVE', 'TRANSP:TRANSPARENT', 'CLASS:PRIVATE', `SEQUENCE:${reply.revision}`, 'DTSTAMP:20261230T170000Z']))
  })

  it('has lines of 75 bytes at most, and escapes what would end a value', () => {
    const odd = { ...entries[0]!, summary: '一个很长的标题，'.repeat(12), description: 'one; two, three\\four\nfive' }
    const file = fileOf([odd])
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(unfolded(file)).toContain('DESCRIPTION:one\\; two\\, three\\\\four\\nfive')
    expect(unfolded(file)).toContain(`SUMMARY:${odd.summary}`)
  })
})
