import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

test('anybody asks what if, sends the link, and the whole of the question is in it and on paper', async ({ sharedOffice: office, page }) => {
  const complaints = collectComplaints(page)
  await office.open(page, '/calculator')
  await page.getByLabel('A period of a procedure').selectOption({ label: 'Agency consultations: Reply to the request, 30 calendar days' })
  await page.getByRole('button', { name: 'Fill in this rule' }).click()
  await page.getByLabel('Date of the trigger').fill('2026-03-02')
  await page.getByRole('button', { name: 'Work out the date' }).click()
  const answer = page.getByRole('region', { name: 'The answer' })
  await expect(answer.getByText('Due Wed 1 Apr 2026', { exact: true })).toBeVisible()
  await expect(answer.getByRole('row', { name: /The chosen reading/ })).toContainText('Wed 1 Apr 2026')

  await page.getByLabel('Day of the answer').fill('2026-04-03')
  await page.getByLabel('Longer by').first().fill('3')
  await page.getByLabel('Day of the closing').fill('2026-04-07')
  await page.getByLabel('Declared by').selectOption({ label: 'PRC: one more day off' })
  await page.getByRole('button', { name: 'Show what would become of it' }).click()
  const supposed = page.getByRole('region', { name: 'If that is so' })
  // The third day more is a Saturday; Monday is the Qingming Festival, and Tuesday the day off that is supposed.
  await expect(supposed.getByText('Due Wed 8 Apr 2026', { exact: true })).toBeVisible()
  await expect(supposed.getByText('7 days later than as asked.')).toBeVisible()
  await expect(supposed.getByText('An answer on Fri 3 Apr 2026: in time: 5 days before the last day.')).toBeVisible()
  await expect(answer.getByText('Due Wed 1 Apr 2026', { exact: true })).toBeVisible()
  await expectSoundAtWidths(page)

  // The address that is offered leads another reader to the same page, also without script.
  const address = await page.getByLabel('Address of this question').inputValue()
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible()
  const other = await page.context().browser()!.newPage({ javaScriptEnabled: false })
  await other.goto(address)
  await expect(other.getByText('7 days later than as asked.')).toBeVisible()
  await expect(other.getByLabel('Longer by').first()).toHaveValue('3')

  await other.emulateMedia({ media: 'print' })
  await expect(other.getByText(address)).toBeVisible()
  await expect(other.getByText('Worked out on')).toBeVisible()
  await expect(other.getByRole('heading', { name: 'The working, as supposed' })).toBeVisible()
  for (const name of ['The question', 'What if']) await expect(other.getByRole('heading', { name, exact: true })).toBeHidden()
  await other.emulateMedia({ media: 'screen' })

  // A broken link says what of it was left out, and keeps the rest.
  await other.goto(`${address}&triger=2026-05-01`)
  await expect(other.getByText('knows nothing by the name of “triger”')).toBeVisible()
  await expect(other.getByText('7 days later than as asked.')).toBeVisible()
  await other.getByRole('link', { name: 'Without the supposition' }).click()
  await expect(other.getByText('Due Wed 1 Apr 2026', { exact: true })).toBeVisible()
  await expect(other.getByText('If that is so')).toBeHidden()
  await other.close()
  expect(complaints).toEqual([])
})
