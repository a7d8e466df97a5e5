import type { Page, TestInfo } from '@playwright/test'

import { fileComplaint, someComplaint } from './complaint-form'
import { casePath } from './demonstration-cases'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths, expectSoundPage } from './page-checks'

/** Looks at a page at each width: nothing for axe, nothing wider than the screen; with `COMITY_PICTURES` set, a picture for whoever wants to look. */
async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await expectSoundAtWidths(page, async (width) => {
    if (process.env.COMITY_PICTURES) await page.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true })
  })
}

// Pages are only read here, so any number of workers may look at them at once, each in its own office.
test.describe.configure({ mode: 'parallel' })

const tabs = ['', '/record', '/deadlines', '/suspension']
const allTabs = (story: string) => tabs.map((tab) => casePath(story, tab))

/** Every page that a person is led to, and cases in each kind of stage, as far as the person sees them. */
const pagesOf: Record<string, readonly string[]> = {
  nobody: [
    '/',
    '/sign-in',
    '/sign-in?next=%2Fdocket',
    '/procedures',
    '/procedures/sta-2024',
    '/procedures/sta-2024/compare',
    '/calculator',
    '/help',
    '/help/reasons',
    '/register',
  ],
  'researcher@demo.example': [
    '/inbox',
    '/cases',
    ...allTabs('stations-suspended'),
    casePath('catalogue-reply-overdue'),
    casePath('sequences-corrective-step'),
    casePath('clock-errors-filed', '/filed'),
  ],
  'researcher2@demo.example': [
    casePath('catalogue-resolved'),
    casePath('tables-cooperation-continues'),
    casePath('uncertainty-budget-withdrawn'),
  ],
  'officer@demo.example': [
    '/inbox',
    '/docket',
    '/docket?group=awaiting-other-side',
    '/docket?group=acts-open',
    '/docket?group=due-soon',
    '/docket?group=all',
    '/docket?q=nothing+that+is+there',
    ...allTabs('catalogue-reply-overdue'),
    casePath('clock-errors-filed'),
    `${casePath('clock-errors-filed')}?act=decline-admission`,
    casePath('gauges-request-sent', '/deadlines'),
    `${casePath('gauges-request-sent')}?act=agency-reply`,
    '/suspension',
    '/deadlines',
    '/deadlines?side=US&time=undated',
    '/deadlines?view=month',
    '/deadlines/feed',
    '/account',
    '/activities',
    '/activities/wave',
    '/activities/wave?open=wav-rt',
    '/activities/wave?open=new',
    '/activities/wave/deliveries',
    '/activities/wave/lines/wav-cat',
    '/activities/wave/lines/wav-cat?open=change',
    '/ledger',
  ],
  'coordinator@demo.example': [
    '/inbox',
    '/docket',
    '/docket?group=all',
    '/deadlines',
    '/deadlines?view=month&month=2027-01',
    '/deadlines?view=month&month=2027-02',
    '/suspension',
    ...allTabs('buoys-flagged'),
    casePath('calibration-visit-escalated'),
    casePath('towers-coordinator-overdue', '/deadlines'),
    casePath('river-data-senior-review'),
    casePath('clock-errors-filed'),
    `${casePath('specimens-decision-proposed')}?act=second-decision`,
    casePath('specimens-decision-proposed', '/suspension'),
    casePath('basin-archive-resumed', '/release'),
    casePath('catalogue-resolved', '/release'),
    casePath('river-data-senior-review', '/release'),
  ],
  'overseer@demo.example': [
    '/',
    '/oversight',
    '/oversight/clocks?standing=due',
    '/oversight/activities',
    '/oversight/report',
    '/oversight/reports',
    '/ledger',
    '/record',
    '/docket',
    '/activities',
    '/activities/flu',
    casePath('stations-suspended'),
    casePath('stations-suspended', '/record'),
    casePath('battery-not-admitted'),
  ],
  'custodian@demo.example': ['/', '/docket', '/record'],
  'administrator@demo.example': [
    '/',
    '/docket',
    casePath('camera-traps-restricted'),
    casePath('camera-traps-restricted', '/record'),
    '/admin/calendars',
    '/admin/calendars/closing?date=2026-11-18&notice=EO+14400&knownFrom=2026-11-12',
    '/admin/calendars/schedule?year=2026&notice=&issuedOn=2026-11-12&worked=soon',
    '/admin/calendars/take-back?date=2026-11-18',
    '/activities/dust',
    '/admin',
    ...['accounts', 'agencies', 'counterparts', 'instruments', 'activities'].flatMap((part) => [`/admin/${part}`, `/admin/${part}/new`]),
    '/admin/agencies/bes',
    '/admin/counterparts/sei',
    '/admin/instruments/earth-2025',
    '/admin/activities/wave',
  ],
}

const nameOf = (path: string) => path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start'

for (const [person, paths] of Object.entries(pagesOf)) {
  test(`pages as ${person}`, async ({ sharedOffice, page }, info) => {
    test.setTimeout(300_000)
    const complaints = collectComplaints(page)
    if (person !== 'nobody') await sharedOffice.signInAs(page, person)
    for (const path of paths) {
      const answer = await sharedOffice.open(page, path)
      expect(answer?.status(), path).toBe(200)
      await look(page, info, nameOf(path))
    }
    expect(complaints).toEqual([])
  })
}

test('a page that is not there, and a case that this person may not see, look the same', async ({ sharedOffice, page }, info) => {
  await sharedOffice.signInAs(page, 'officer2@demo.example')
  const texts = []
  for (const path of ['/nowhere', casePath('stations-suspended'), '/cases/STA-2026-9999']) {
    const answer = await sharedOffice.open(page, path)
    expect(answer?.status(), path).toBe(404)
    texts.push(await page.getByRole('main').innerText())
  }
  expect(new Set(texts).size).toBe(1)
  await look(page, info, 'not-found')
})

test('pages of a complaint that is being filed', async ({ office, page }, info) => {
  test.setTimeout(300_000)
  const complaints = collectComplaints(page)
  let count = 0
  await office.signInAs(page, 'researcher@demo.example')
  await fileComplaint(page, office, someComplaint, (step) => look(step, info, `file-${(count += 1)}`))
  expect(complaints).toEqual([])
})

for (const [name, scheme] of Object.entries({
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  'dark-contrast': { colorScheme: 'dark', contrast: 'more' },
  'light-contrast': { colorScheme: 'light', contrast: 'more' },
} as const)) {
  test(`readable in ${name}`, async ({ sharedOffice, page }, info) => {
    await page.emulateMedia(scheme)
    await sharedOffice.signInAs(page, 'coordinator@demo.example')
    for (const path of ['/docket', '/deadlines?view=month', '/suspension', casePath('specimens-decision-proposed'), casePath('buoys-flagged', '/deadlines')]) {
      await sharedOffice.open(page, path)
      await expectSoundPage(page)
      if (process.env.COMITY_PICTURES) await page.screenshot({ path: info.outputPath(`${nameOf(path)}.png`), fullPage: true })
    }
  })
}
