import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { migrateStore } from '@/db/store'
import project from '../package.json' with { type: 'json' }
import { collectComplaints, expectSoundPage, widths } from './page-checks'
import { serve, type Served } from './serve'

let office: Served
let folder: string

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-start-'))
  migrateStore(join(folder, 'comity.sqlite'))
  office = await serve({ COMITY_DATA: folder })
})

test.afterAll(async () => {
  await office.stop()
  await rm(folder, { recursive: true })
})

async function open(page: Page, path: string, width: number) {
  await page.setViewportSize({ width, height: 800 })
  return page.goto(office.url + path)
}

for (const width of widths) {
  test.describe(`${width} pixels wide`, () => {
    test('the start page says what this is and leads on', async ({ page }) => {
      const complaints = collectComplaints(page)
      await open(page, '/', width)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/from filing to decision/)
      const main = page.getByRole('main')
      await expect(main.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in')
      await expect(main.getByRole('link', { name: 'Deadline calculator' })).toHaveAttribute('href', '/calculator')
      await expect(main.getByRole('link', { name: 'The procedures' })).toHaveAttribute('href', '/procedures')
      await expect(page.getByText('every institution, person and event here is invented')).toBeVisible()
      await expectSoundPage(page)
      expect(complaints).toEqual([])
    })

    test('a page that does not exist says so, in the frame of the office', async ({ page }) => {
      const answer = await open(page, '/cases-of-nobody', width)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page here')
      await expect(page.getByRole('link', { name: 'Go to the start page' })).toBeVisible()
      await expectSoundPage(page)
    })
  })
}

for (const scheme of [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const) {
  test(`readable in ${scheme.colorScheme}, contrast ${scheme.contrast}`, async ({ page }) => {
    await page.emulateMedia(scheme)
    await open(page, '/', 1440)
    await expectSoundPage(page)
  })
}

test('the keyboard reaches the main content first, and then every link', async ({ page }) => {
  await open(page, '/', 1440)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeFocused()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the menu of a narrow screen opens, leads on and closes', async ({ page }) => {
    await open(page, '/', 360)
    const links = page.getByRole('navigation', { name: 'Main' })
    await expect(links).toBeHidden()
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(links.getByRole('link', { name: 'Deadline calculator' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(links).toBeHidden()
  })
})

test('the office tells that it is well', async ({ request }) => {
  const answer = await request.get(`${office.url}/api/health`)
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ status: 'ok', version: project.version, store: { state: 'ready' } })
})

test('an office whose store does not answer tells so, and shows what needs no store', async ({ request }) => {
  const unprepared = await serve({ COMITY_DATA: join(folder, 'unprepared') })
  try {
    const answer = await request.get(`${unprepared.url}/api/health`)
    expect(answer.status()).toBe(503)
    expect(await answer.json()).toMatchObject({ status: 'fault', store: { state: 'unreachable' } })
    expect((await request.get(unprepared.url)).status()).toBe(200)
  } finally {
    await unprepared.stop()
  }
})

test('every answer carries the policies', async ({ request }) => {
  const page = await request.get(`${office.url}/`)
  const policy = page.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
  expect(policy).toMatch(/style-src 'self' 'nonce-[^']+';/)
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(page.headers()['strict-transport-security']).toBeUndefined()

  const again = await request.get(`${office.url}/`)
  expect(again.headers()['content-security-policy']).not.toBe(policy)

  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text())?.[1]
  const file = await request.get(office.url + script)
  for (const answer of [page, file]) {
    expect(answer.ok()).toBe(true)
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    expect(answer.headers()['referrer-policy']).toBe('same-origin')
    expect(answer.headers()['x-powered-by']).toBeUndefined()
  }
})
