import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browserForTests, goTo, receipt, record, review, settled, tabTo } from './page-for-tests.ts'

const { visit, enter } = browserForTests()

const title = 'Rooke asks the Compact for “one answer” on floods'

const position = (page: Page) => page.locator('.panel-title')
const quote = (page: Page): Promise<string> => page.locator('.desk-panel blockquote').innerText()
const press = (page: Page, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

test('an analyst without a mouse curates a report, and it stands on the member’s page with its chain', async () => {
  const page = await visit()
  await goTo(page, '/')
  await tabTo(page, page.getByRole('link', { name: 'Enter the demonstration' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Enter as Noor Adeyle' }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What needs you now' }).waitFor()

  // the queue, then the report
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Reports' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: title }))
  await page.keyboard.press('Enter')
  await position(page).waitFor()
  expect(await position(page).innerText()).toBe('Suggestion 1 of 4')

  // what to mind stands beside it, and why the machine suggests it
  expect(await page.locator('.desk-panel .notice').innerText()).toMatch(/Look twice[^]*Relayed by Orrin Wire/)
  await page.getByText('Why the machine suggests it').click()
  expect(await page.locator('.desk-panel details[open]').innerText()).toContain('AGENCY quoted X as saying')
  await page.getByText('Why the machine suggests it').click()

  // move
  await press(page, 'j', 'j')
  expect(await position(page).innerText()).toBe('Suggestion 3 of 4')
  await press(page, 'k', 'k')
  expect(await position(page).innerText()).toBe('Suggestion 1 of 4')

  // the speaker’s own words say the capacity; it is changed and changed back, then accepted after the review
  expect(await page.getByLabel('Spoke', { exact: true }).inputValue()).toBe('as-chair')
  await press(page, 'c')
  await page.keyboard.type('unclear')
  await press(page, 'Escape', 'c')
  await page.keyboard.type('as chair')
  await press(page, 'Escape', 'a')
  expect(await review(page)).toMatch(/Spoke\s+as chair/)
  await press(page, 'Enter')
  await receipt(page)
  await press(page, 'Enter')
  await expectAt(page, 'Suggestion 2 of 4')

  // rejected with a reason of the analyst's own
  await press(page, 'r')
  await page.keyboard.type('The reporter says it, not the President.')
  await tabTo(page, page.getByRole('button', { name: 'Set aside', exact: true }))
  await press(page, 'Enter')
  await expectAt(page, 'Suggestion 3 of 4')

  // the span is edited to the half that matters
  const whole = await quote(page)
  await press(page, 'e', 'ArrowUp')
  for (let word = 0; word < 9; word += 1) await press(page, 'ArrowRight')
  await press(page, 'Enter')
  const half = await quote(page)
  expect(whole.endsWith(half)).toBe(true)
  expect(half.length).toBeLessThan(whole.length)

  // the speaker is changed to somebody the register does not know, and back to one that it knows
  await changeSpeaker(page, 'Someone Else')
  expect(await page.getByLabel('Speaker').evaluate(describes)).toBe('not in the register')
  await changeSpeaker(page, 'Halden Rooke')
  expect(await page.getByLabel('Member', { exact: true }).inputValue()).toBe('DR')
  await press(page, 'a')
  const reviewed = await review(page)
  expect(reviewed).toContain('Confirm that Halden Rooke said this')
  expect(reviewed).toContain(half)
  expect(reviewed).toContain('Seen by everyone')
  await press(page, 'Enter')
  await receipt(page)
  await press(page, 'Enter')
  await page.locator('dialog').waitFor({ state: 'detached' })
  expect(await page.locator('.queue').innerText()).toMatch(/accepted[^]*set aside[^]*accepted[^]*open/)

  // on the member's page, for everyone, with the way the words came
  const reader = await visit()
  await goTo(reader, '/members/DR')
  const statement = reader.locator('.statement').filter({ hasText: half })
  expect(await statement.locator('.chain').innerText()).toMatch(/Halden Rooke[^]*Orrin Wire[^]*Basin Courier/i)
  expect(await statement.innerText()).toContain('for the member')
  expect(await reader.getByText('The reporter says it').count()).toBe(0)
})

test('the member’s delegate replies, and the reply stands beside the statement for everyone', async () => {
  const page = await enter('Delegation of Dressil')
  await goTo(page, '/members/DR')
  const statement = page.locator('.statement').filter({ hasText: 'we host the crossings' })
  await statement.getByRole('button', { name: 'Reply for Dressil' }).click()
  const form = statement.locator('.reply')
  await form.locator('select').selectOption({ label: 'It does not reflect our position' })
  await form.getByLabel('Your words', { exact: true }).fill('The President spoke of the crossings that we host today.')
  await form.getByRole('button', { name: 'Review before' }).click()
  expect(await review(page)).toContain('The President spoke of the crossings that we host today.')
  await record(page)
  await settled(page)

  const reader = await visit()
  await goTo(reader, '/members/DR')
  const replied = reader.locator('.statement').filter({ hasText: 'we host the crossings' }).locator('.replies')
  expect(await replied.innerText()).toContain('Dressil: does not reflect our position')
  expect(await replied.innerText()).toContain('The President spoke of the crossings that we host today.')
})

async function expectAt(page: Page, words: string): Promise<void> {
  await page.locator('.panel-title', { hasText: words }).waitFor()
}

async function changeSpeaker(page: Page, name: string): Promise<void> {
  await press(page, 's', 'ControlOrMeta+a')
  await page.keyboard.type(name)
  await press(page, 'Escape')
}

/** The hint that a screen reader says after the name of a field. */
const describes = (field: Element): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')
