import { expect, type Locator, type Page } from '@playwright/test'

/** What an act's form is filled with: by the name of each field, what is typed into it or which choice is made. */
export type Filled = Record<string, string>

/** The part of a case's page that holds the acts which are open. */
export function openActs(page: Page): Locator {
  return page.getByRole('region', { name: 'What can happen now' })
}

/** Unfolds an act on the page of a case; answers with what it holds. */
export async function unfoldAct(page: Page, act: string): Promise<Locator> {
  const one = openActs(page).locator('details').filter({ has: page.locator('summary').getByText(act, { exact: true }) })
  await one.locator('summary').first().click()
  return one
}

/** The button that records an act, in what `unfoldAct` answered with. */
export function recordButton(form: Locator, act: string): Locator {
  return form.getByRole('button', { name: act, exact: true })
}

/** Takes an act on the page of a case, and sees that it is recorded. `look` looks at the page with the form unfolded. */
export async function takeAct(page: Page, act: string, filled: Filled = {}, look?: (page: Page) => Promise<void>): Promise<void> {
  const form = await unfoldAct(page, act)
  await look?.(page)
  await fillIn(form, filled)
  const before = afterIn(page.url())
  await recordButton(form, act).click()
  // The page may show what was recorded last already: the address says what it shows.
  await page.waitForURL((url) => afterIn(url.href) !== before)
  await expect(page.getByRole('heading', { name: 'Recorded' })).toBeVisible()
}

const afterIn = (url: string) => new URL(url).searchParams.get('after')

/** Fills fields in: a choice where the name is that of a group, a text or a date where it is that of a field. */
export async function fillIn(form: Locator, filled: Filled): Promise<void> {
  for (const [name, value] of Object.entries(filled)) {
    const label = new RegExp(`^${name.replace(/[.?()]/g, '\\$&')}( \\(optional\\))?$`)
    const group = form.getByRole('group', { name: label })
    if ((await group.count()) > 0) await choose(group, value)
    else await fillField(form.getByLabel(label), value)
  }
}

/** Makes a choice by its words, as a person does: the circle beside them is drawn by the label. */
export async function choose(group: Locator, choice: string): Promise<void> {
  await group.locator('label').filter({ hasText: choice }).first().click()
  await expect(group.locator('label').filter({ hasText: choice }).first().locator('xpath=preceding-sibling::input')).toBeChecked()
}

async function fillField(field: Locator, value: string): Promise<void> {
  const tag = await field.evaluate((element) => element.tagName)
  if (tag === 'SELECT') await field.selectOption(value)
  else await field.fill(value)
}
