import type { Page } from '@playwright/test'

import { casePath, referenceOf } from './demonstration-cases'
import { expect, test } from './office'
import { collectComplaints, expectSoundPage } from './page-checks'

const main = (page: Page) => page.getByRole('main')

/** Answers every item of the checklist so that nothing speaks against releasing, but for those that are named. */
async function answer(page: Page, otherwise: Partial<Record<string, 'Yes' | 'No'>> = {}): Promise<void> {
  const clearing = { 'Could a person': 'No', 'Is anything in it': 'No', 'Would it disturb': 'No', 'Do the positions': 'Yes', 'Was the agency': 'Yes' }
  for (const [question, usual] of Object.entries(clearing)) {
    await page.getByRole('group', { name: question }).getByText(otherwise[question] ?? usual, { exact: true }).click()
  }
}

test('the coordinator reviews, previews and releases a case; the public reads it without an account; withdrawn, it is gone', async ({ office, page, browser }) => {
  test.setTimeout(180_000)
  const complaints = collectComplaints(page)
  const story = 'basin-archive-resumed'
  const reference = referenceOf(story)
  await office.signInAs(page, 'coordinator@demo.example')
  await office.open(page, casePath(story))
  await page.getByRole('link', { name: 'Public register: review this case' }).click()
  await expect(main(page)).toContainText('The public register shows nothing of this case.')
  await expectSoundPage(page)

  // An answer that speaks against it is put on record, and nothing can be released.
  await answer(page, { 'Could a person': 'Yes' })
  await page.getByLabel('Public summary').fill('Seasonal tables stopped and came back.\nBoth sides agreed on a new format.')
  await page.getByRole('button', { name: 'Record the review and see the preview' }).click()
  await expect(main(page)).toContainText('The review speaks against releasing this case')
  await expect(page.getByRole('button', { name: 'Release this entry' })).toHaveCount(0)
  await expectSoundPage(page)

  await page.getByRole('link', { name: 'Review again' }).click()
  await expect(page.getByLabel('Public summary')).toHaveValue(/Seasonal tables/)
  await answer(page)
  await page.getByRole('button', { name: 'Record the review and see the preview' }).click()
  const frame = page.getByRole('region', { name: 'Released case' })
  await expect(frame).toContainText('Seasonal tables stopped')
  await expect(frame).not.toContainText(reference)
  const previewed = (await frame.innerText()).split('\n').slice(1)
  await page.getByRole('button', { name: 'Release this entry' }).click()
  await expect(page.getByRole('heading', { name: 'The case is released' })).toBeVisible()
  const number = await page.getByRole('link', { name: /^R-[2-9A-Z]{6}$/ }).innerText()

  const nobody = await (await browser.newContext()).newPage()
  await office.open(nobody, '/')
  await main(nobody).getByRole('link', { name: 'Public register' }).click()
  await nobody.getByRole('link', { name: number }).click()
  await expect(nobody.getByRole('heading', { level: 1 })).toHaveText(`Released case ${number}`)
  const shown = (await main(nobody).innerText()).split('\n')
  expect(shown.slice(shown.indexOf(`Released case ${number}`) + 1).filter(Boolean)).toEqual(previewed.filter(Boolean))
  await expect(main(nobody)).not.toContainText(reference)
  await expectSoundPage(nobody)
  const file = async (name: string) => (await nobody.request.get(`${office.url}/register/${name}`)).text()
  for (const name of ['data.json', 'data.csv']) {
    expect(await file(name)).toContain(number)
    expect(await file(name)).not.toContain(reference)
  }

  await page.getByLabel('Reason').fill('A person could be recognised after all.')
  await page.getByRole('button', { name: 'Withdraw the entry' }).click()
  await expect(page.getByRole('heading', { name: 'The case is withdrawn from the register' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was done' })).toContainText('A person could be recognised after all.')
  expect((await office.open(nobody, `/register/${number}`))?.status()).toBe(404)
  const gone = await main(nobody).innerText()
  expect((await office.open(nobody, '/register/R-222222'))?.status()).toBe(404)
  expect(await main(nobody).innerText()).toBe(gone)
  expect(await file('data.json')).not.toContain(number)
  expect((await office.open(nobody, casePath(story, '/release')))?.url()).toContain('/sign-in')
  expect(complaints).toEqual([])
})
