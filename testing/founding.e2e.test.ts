import { problemOf } from '@commonline/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { browserForTests, goTo, record, review, settled } from './page-for-tests.ts'
import { startHouse } from './running-house.ts'
import type { RunningHouse } from './running-house.ts'

const { visit } = browserForTests()

let house: RunningHouse
beforeAll(async () => {
  house = await startHouse('own alliance')
})
afterAll(() => house.end())

const passwords = { officer: 'a short sentence is good', delegate: 'rivers meet below the pass' }

function printedLink(output: string): string {
  const [link] = /http:\S+\/set-up#\S+/.exec(output) ?? []
  if (link === undefined) throw new Error(`no link was printed:\n${output}`)
  return link
}

/** Enters one act of the register: its form, its fields by their labels, its review. */
async function enterInRegister(page: Page, act: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByLabel('What to enter').selectOption({ label: act })
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Review before it is official' }) })
  for (const [label, value] of Object.entries(fields)) {
    const control = form.getByLabel(label, { exact: true })
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT')
      await control.selectOption({ label: value })
    else await control.fill(value)
  }
  await form.getByRole('button', { name: 'Review before it is official' }).click()
  await review(page)
  await record(page)
}

/** Opens a one-time link and sets a password with it. */
async function setPassword(link: string, password: string): Promise<void> {
  const page = await visit({ origin: house.origin })
  await goTo(page, link)
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByText('Your password is set').waitFor()
}

async function signIn(name: string, password: string, expects: readonly string[] = []): Promise<Page> {
  const page = await visit({ origin: house.origin, expects })
  await goTo(page, '/sign-in')
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'What needs you now' }).waitFor()
  return page
}

const databaseGone = problemOf({ code: 'fault.database', facts: {} })

/** The link that the register shows once. */
const shownLink = async (page: Page): Promise<string> => page.getByRole('status').locator('code').innerText()

test('the one-time link founds an alliance, once, and its first officer is led to what comes next', async () => {
  const link = await vi.waitFor(() => printedLink(house.output()), 20_000)
  const officer = await visit({ origin: house.origin })
  await goTo(officer, link)
  await officer.getByLabel('Full name of the alliance').fill('League of the Four Straits')
  await officer.getByLabel('Short name').fill('Straits')
  await officer.getByLabel('Time zone').selectOption('Europe/Lisbon')
  await officer.getByLabel('Name', { exact: true }).fill('Ines Dorval')
  await officer.getByLabel('Sign-in name').fill('ines')
  await officer.getByLabel('New password').fill(passwords.officer)
  await officer.getByLabel('The same password again').fill(passwords.officer)
  await officer.getByRole('button', { name: 'Found the alliance' }).click()
  const steps = officer.getByRole('region', { name: 'First steps' })
  await steps.getByRole('link', { name: 'Register a member' }).click()
  await officer.getByRole('button', { name: 'Review before it is official' }).waitFor()
  expect(await officer.getByLabel('What to enter').inputValue()).toBe('register-member')
  expect(await officer.getByRole('banner').innerText()).toContain('Ines Dorval')
})

test('members, a person, its credentials and a body come into the register; a published rule is where its own begins', async () => {
  const officer = await signIn('ines', passwords.officer)
  await officer.getByRole('link', { name: 'First steps' }).click()
  await settled(officer)
  await enterInRegister(officer, 'Register a member', { Code: 'NA', Name: 'Narrows' })
  await enterInRegister(officer, 'Register a member', { Code: 'SO', Name: 'Sound' })
  await enterInRegister(officer, 'Register a person', { Name: 'Ana Belo' })
  await enterInRegister(officer, 'Record credentials', {
    Person: 'Ana Belo',
    Member: 'NA · Narrows',
    Function: 'delegate',
  })
  await enterInRegister(officer, 'Register a body', {
    Name: 'Council',
    'Short name in addresses': 'council',
    'First part of its symbols': 'C',
  })
  const start = officer.getByLabel('Start from a published rule')
  await officer.getByLabel('What to enter').selectOption({ label: 'Register a rule' })
  await start.selectOption(await start.locator('option').filter({ hasText: 'General Assembly' }).first().innerText())
  await enterInRegister(officer, 'Register a rule', { Body: 'Council', 'What the rule is for': 'All matters' })
  await officer.locator('#bodies').getByText('All matters').waitFor()
  const steps = await officer.getByRole('region', { name: 'First steps' }).getByRole('listitem').allInnerTexts()
  expect(steps.map((step) => step.includes('Done'))).toEqual([true, true, false, false, true, true, false])
})

test('who was invited sets a password with the link and signs in for the member', async () => {
  const officer = await signIn('ines', passwords.officer)
  await goTo(officer, '/organisation')
  await enterInRegister(officer, 'Invite a person to sign in', { Person: 'Ana Belo', 'Sign-in name': 'ana' })
  const link = await shownLink(officer)
  await setPassword(link, passwords.delegate)
  const ana = await signIn('ana', passwords.delegate)
  expect(await ana.getByRole('banner').innerText()).toContain('Narrows')
})

test('a page whose session ended says so by itself', async () => {
  const ana = await signIn('ana', passwords.delegate)
  const officer = await signIn('ines', passwords.officer)
  await goTo(officer, '/organisation')
  await enterInRegister(officer, 'Invite a person to sign in', { Person: 'Ana Belo', 'Sign-in name': 'ana' })
  await setPassword(await shownLink(officer), 'the second sentence of hers')
  await ana.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor()
  expect(await ana.getByRole('banner').innerText()).not.toContain('Ana Belo')
})

test('what somebody writes outlasts a house that is away, and the page hears again once it is back', async () => {
  const officer = await signIn('ines', passwords.officer, ['Failed to load resource', 'ERR_'])
  await goTo(officer, '/organisation')
  await officer.getByLabel('What to enter').selectOption({ label: 'Register a member' })
  const name = officer.getByLabel('Name', { exact: true })
  await name.fill('Republic of the Outer Strait')
  const away = officer.getByText('The house does not answer at the moment')
  const asDatabaseGone = { status: 503, contentType: 'application/problem+json', body: JSON.stringify(databaseGone) }
  await officer.route('**/api/**', (route) => route.fulfill(asDatabaseGone))
  await house.kill('server')
  await away.waitFor()
  expect(await name.inputValue()).toBe('Republic of the Outer Strait')

  await officer.unroute('**/api/**')
  await away.waitFor({ state: 'detached', timeout: 60_000 })
  expect(await name.inputValue()).toBe('Republic of the Outer Strait')
  const colleague = await signIn('ines', passwords.officer)
  await goTo(colleague, '/organisation')
  await enterInRegister(colleague, 'Register a member', { Code: 'LR', Name: 'Lower Reach' })
  await officer.locator('#members').getByRole('link', { name: 'Lower Reach' }).waitFor()
})
