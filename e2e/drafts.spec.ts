import { expect, test } from './office'

const onSave = (response: { url(): string }) => response.url().endsWith('/save')

test('an unfinished complaint saves itself: a closed tab, a page that is left, and the way back lose nothing', async ({ office, page, context }) => {
  await office.signInAs(page, 'researcher@demo.example')
  await office.open(page, '/cases/new')
  const address = page.url()
  await page.getByLabel('Title').fill('Waveforms of ten stations')
  await expect(page.getByText(/^Saved at \d\d:\d\d$/)).toBeVisible()
  await page.close()

  const again = await context.newPage()
  await office.open(again, '/cases/new')
  await again.getByRole('link', { name: 'Go on with Waveforms of ten stations' }).click()
  await expect(again).toHaveURL(address)
  await expect(again.getByLabel('Title')).toHaveValue('Waveforms of ten stations')

  await test.step('a page left in the middle of a word', async () => {
    await again.getByLabel('Title').fill('Waveforms of nine stations')
    const saved = again.waitForResponse(onSave)
    await again.getByRole('banner').getByRole('link', { name: 'My cases' }).click()
    await saved
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('My cases')
    await again.goBack()
    await expect(again.getByLabel('Title')).toHaveValue('Waveforms of nine stations')
  })

  await test.step('back before the page that was left has saved', async () => {
    let goOn = () => {}
    const held = new Promise<void>((resolve) => (goOn = resolve))
    await again.route('**/save', async (route) => {
      await held
      await route.continue()
    })
    await again.getByLabel('Title').fill('Waveforms of seven stations')
    await again.getByRole('banner').getByRole('link', { name: 'My cases' }).click()
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('My cases')
    await again.goBack()
    await expect(again.getByLabel('Title')).toHaveValue('Waveforms of nine stations')
    goOn()
    await expect(again.getByLabel('Title')).toHaveValue('Waveforms of seven stations')
    await again.unroute('**/save')
  })

  await test.step('the way on and back', async () => {
    await again.getByLabel('Title').fill('Waveforms of eight stations')
    await again.getByRole('button', { name: 'Save and go on' }).click()
    await expect(again.getByRole('heading', { level: 1 })).toContainText('Activity')
    await again.goBack()
    await expect(again.getByLabel('Title')).toHaveValue('Waveforms of eight stations')
  })

  await test.step('a page of somebody else is not found', async () => {
    const other = await context.browser()!.newPage()
    await office.signInAs(other, 'researcher2@demo.example')
    await other.goto(address)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('There is no such page here')
    await other.close()
  })

  await again.getByRole('button', { name: 'Save and finish later' }).click()
  await again.getByRole('link', { name: 'Discard Waveforms of eight stations' }).click()
  await again.getByRole('button', { name: 'Discard it' }).click()
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('My cases')
  await again.goto(address.replace('what-happened', 'review'))
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('There is no such page here')
})

test('a complaint about a line of an activity begins with both', async ({ office, page }) => {
  await office.signInAs(page, 'researcher@demo.example')
  await office.open(page, '/cases/new?activity=wave&expectation=wav-rt')
  await expect(page.getByRole('main').getByText('Broadband seismic waveforms')).toBeVisible()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await expect(page.getByRole('radio', { name: /Broadband seismic waveforms/ })).toBeChecked()
  await page.getByRole('button', { name: 'Save and go on' }).click()
  await expect(page.getByRole('radio', { name: /Near-real-time waveforms/ })).toBeChecked()
})
