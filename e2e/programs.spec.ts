import { choose } from './case-page'
import { expect, test } from './office'
import { collectComplaints, expectSoundAtWidths } from './page-checks'

test('an officer makes an access token, a program records a delivery with it, once, and the token is revoked', async ({ office, page, request }) => {
  const complaints = collectComplaints(page)
  await office.signInAs(page, 'officer@demo.example')
  await page.getByRole('banner').getByRole('link', { name: 'Morgan Lindqvist' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
  await page.getByRole('button', { name: 'Make the token' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('What it is for')
  await page.getByLabel('What it is for').fill('deposits of the data center')
  await choose(page.getByRole('group', { name: 'What it may do' }), 'Record deliveries')
  await page.getByLabel('Last day').fill('2027-01-31')
  await page.getByRole('button', { name: 'Make the token' }).click()
  const token = await page.getByLabel('Your access token').inputValue()
  expect(token).toMatch(/^comity_[\w-]{43}$/)
  await expect(page.getByRole('row', { name: /deposits of the data center/ })).toContainText('read, record deliveries')
  await expectSoundAtWidths(page)

  const headers = { authorization: `Bearer ${token}` }
  const at = `${office.url}/api/v1/activities/wave`
  const ledger = await (await request.get(`${at}/ledger`, { headers })).json() as { expectations: { id: string; title: string }[] }
  const line = ledger.expectations.find(({ id }) => id === 'wav-rt')!
  const data = { expectationId: line.id, providedOn: '2026-11-12', completeness: 'partial', reason: 'internal-approval-time', words: 'Nine of ten stations, sent by the data center' }
  const send = (more: object = {}, key = 'journey-1') => request.post(`${at}/deliveries`, { headers: { ...headers, 'idempotency-key': key }, data: { ...data, ...more } })
  const first = await send()
  expect(first.status()).toBe(201)
  expect(await (await send()).json()).toEqual(await first.json())
  expect((await send({}, 'journey-2')).status()).toBe(200)
  const wrong = await send({ providedOn: '2020-01-01', completeness: 'all' }, 'journey-3')
  expect([wrong.status(), wrong.headers()['content-type']]).toEqual([422, 'application/problem+json'])
  expect(await wrong.json()).toMatchObject({ errors: [{ path: 'completeness', code: 'not-a-choice' }] })

  await office.open(page, '/activities/wave')
  await expect(page.getByRole('article', { name: line.title }).getByText('Nine of ten stations, sent by the data center')).toHaveCount(1)

  await office.open(page, '/account')
  await page.getByRole('button', { name: 'Revoke deposits of the data center' }).click()
  await expect(page.getByRole('main')).toContainText('The access token was revoked')
  await expect(page.getByRole('row', { name: /deposits of the data center/ })).toContainText('revoked')
  expect((await send({}, 'journey-1')).status()).toBe(401)
  expect(complaints).toEqual([])
})
