import { recordButton, takeAct, unfoldAct } from './case-page'
import { fileComplaint } from './complaint-form'
import { expect, test } from './office'

test.use({ javaScriptEnabled: false })

test('without script: sign in, file a complaint, take an act, sign out', async ({ office, page }) => {
  const told = {
    title: 'Stage readings of one gauge repeat the same value',
    narrative: 'For three weeks one gauge has reported the same stage every six hours. The neighbours rise and fall.',
    happenedOn: '2026-09-28',
    activity: 'Flood forecasting in upper basins',
    expectation: 'River stage and discharge, 6-hourly, June to September',
    askedOn: '2026-10-12',
    askedWords: 'The secretary of the working group, by message.',
  }
  await office.signInAs(page, 'researcher@demo.example')
  const reference = await fileComplaint(page, office, told)

  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, `/cases/${reference}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(told.title)
  await takeAct(page, 'Acknowledge the complaint')
  await expect(page.getByRole('main')).toContainText('The agency acknowledged the complaint.')
  await takeAct(page, 'Admit the complaint', { 'Is the matter urgent?': 'Yes' })
  await expect(page.getByText('urgent track', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await office.open(page, `/cases/${reference}`)
  await expect(page).toHaveURL(/\/sign-in\?/)
})

test('without script: what was typed is kept when it is refused', async ({ office, page }) => {
  await office.signInAs(page, 'officer@demo.example')
  await office.open(page, '/docket?group=all')
  await page.getByRole('link', { name: /^STA-/ }).first().click()
  const words = 'Four thousand characters would not fit. '.repeat(100)
  const act = await unfoldAct(page, 'Add a note')
  await act.getByLabel('Note', { exact: true }).fill(words)
  await recordButton(act, 'Add a note').click()
  await expect(page.getByRole('main')).toContainText('At most 3,000 characters fit here')
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(words)
})
