import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriers, barriersOnScreens, beyondTheScreen } from './barriers.ts'
import { browserForTests, goTo, review, settled } from './page-for-tests.ts'

const { visit, enter } = browserForTests()

/** On screens and on paper; each finding says where. */
async function barriersEverywhere(page: Page): Promise<readonly string[]> {
  const onScreens = await barriersOnScreens(page)
  await page.emulateMedia({ media: 'print' })
  const onPaper = await barriers(page)
  await page.emulateMedia({ media: 'screen' })
  return [...onScreens, ...onPaper.map((one) => `paper: ${one}`)]
}

/** A page by its address, or by the list and the link there that lead to it. */
type Place = string | { readonly list: string; readonly link: string | RegExp }

const report: Place = { list: '/reports', link: /^Vellimar demands/ }
const relief: Place = { list: '/dossiers', link: 'Basin Relief Mechanism' }
const sarn: Place = { list: '/dossiers', link: /Sarn Canal/ }
const procedure = (symbol: string): Place => ({ list: '/procedures', link: symbol })

async function addressOf(page: Page, place: Place): Promise<string> {
  if (typeof place === 'string') return place
  await goTo(page, place.list)
  const link = page.locator('main').getByRole('link', { name: place.link, exact: true }).first()
  const address = await link.getAttribute('href')
  if (address === null) throw new Error(`${place.list} has no such link`)
  return address
}

/** The draft that a procedure is about. */
async function draftOf(page: Page, symbol: string): Promise<string> {
  await goTo(page, await addressOf(page, procedure(symbol)))
  return (await page.getByRole('link', { name: 'The draft, its package' }).getAttribute('href')) ?? ''
}

const visitors: Readonly<Record<string, readonly Place[]>> = {
  Secretariat: [
    '/',
    '/reports/new',
    procedure('C/L.8'),
    '/organisation',
    '/tokens',
    '/rules',
    '/rules/eu-16-4',
    '/rules/operations/operations-majority',
    '/rules/history?vote=a-res-181',
    '/rules/editor?from=unsc-27-3',
    '/rules/ranking',
    '/rules/au-elect?doings=Asha.AV.BE_Bram.CO',
  ],
  'Chair’s office': ['/', '/dossiers', relief, '/procedures'],
  'Delegation of Ostrane': ['/', relief, procedure('C/L.7/Rev.1'), '/members/OS'],
  'Delegation of Vellimar': [sarn, procedure('OC/L.3')],
  Analyst: ['/', '/reports', report, '/record', '/rules/power'],
  'Aide to the principal of Dressil': ['/', relief, { list: '/', link: 'Line on the closure of the Sarn Canal' }],
  Moderator: ['/'],
  'Technical administrator': ['/', '/organisation', '/tokens'],
}

for (const [hat, places] of Object.entries(visitors)) {
  test(`nothing keeps people out of the pages of: ${hat}`, async () => {
    const page = await enter(hat)
    for (const place of places) {
      await goTo(page, await addressOf(page, place))
      expect(await barriersEverywhere(page)).toEqual([])
    }
  })
}

test('nothing keeps people out of the public pages', async () => {
  const page = await visit()
  for (const address of ['/', '/enter', '/sign-in', '/lines', '/organisation', '/members/AV', '/no-such-page']) {
    await goTo(page, address)
    expect(await barriersEverywhere(page)).toEqual([])
  }
  await goTo(page, '/organisation')
  await goTo(page, (await page.locator('.rule-line a').first().getAttribute('href')) ?? '')
  expect(await barriers(page)).toEqual([])
})

test('nothing keeps people out of what opens on demand: forms, reviews, derivations, in the dark as well', async () => {
  const delegate = await enter('Delegation of Averra')
  await delegate.emulateMedia({ colorScheme: 'dark' })
  await goTo(delegate, await addressOf(delegate, relief))
  expect(await barriers(delegate)).toEqual([])
  await delegate
    .getByRole('button', { name: /^Write/ })
    .first()
    .click()
  await unfoldAll(delegate)
  expect(await barriers(delegate)).toEqual([])
  await goTo(delegate, await draftOf(delegate, 'OC/L.3/Rev.1'))
  expect(await barriers(delegate)).toEqual([])

  const analyst = await enter('Analyst')
  await goTo(analyst, await addressOf(analyst, report))
  await analyst.keyboard.press('a')
  await review(analyst)
  expect(await barriers(analyst)).toEqual([])
  await analyst.keyboard.press('Escape')
  await analyst.keyboard.press('r')
  expect(await barriers(analyst)).toEqual([])

  const secretariat = await enter('Secretariat')
  await goTo(secretariat, await draftOf(secretariat, 'C/L.7/Rev.1'))
  await unfoldAll(secretariat)
  expect(await barriers(secretariat)).toEqual([])
})

/** Opens everything on the page that is folded. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
  })
  await settled(page)
}

/** A phone and a desk. */
const widths = [390, 1280]

test('right to left, no page is wider than the screen, on a phone and on a desk', async () => {
  const page = await enter('Delegation of Ostrane')
  const places: readonly Place[] = [
    '/',
    '/enter',
    '/reports',
    '/dossiers',
    '/procedures',
    '/lines',
    '/organisation',
    '/members/OS',
    '/record',
    '/tokens',
    relief,
    sarn,
    report,
    procedure('C/L.7/Rev.1'),
    procedure('OC/L.3'),
    '/rules',
    '/rules/eu-31-1?members=vote.eu-2017-11-27',
    '/rules/history?vote=s-res-83',
    '/rules/editor?from=eu-16-4',
    '/rules/silence?doings=objection-late.AV',
  ]
  const addresses = await inTurn(places, (place) => addressOf(page, place))
  const looked = await inTurn([...addresses, await draftOf(page, 'OC/L.3')], async (address) => {
    await goTo(page, `${address}${address.includes('?') ? '&' : '?'}lang=qps`)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    const beyond = await inTurn(widths, async (width) => {
      await page.setViewportSize({ width, height: 850 })
      return beyondTheScreen(page)
    })
    return { address, beyond: beyond.flat() }
  })
  expect(looked.filter(({ beyond }) => beyond.length > 0)).toEqual([])
})

async function inTurn<From, To>(values: readonly From[], each: (value: From) => Promise<To>): Promise<readonly To[]> {
  const made: To[] = []
  for (const value of values) made.push(await each(value))
  return made
}

/** The way of the Tab key through the page: how many stops it makes before it leaves the page or is back at its first; null where it never is. */
async function stopsOfTab(page: Page): Promise<number | null> {
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
  })
  // Far more than any page has.
  for (let stops = 0; stops < 600; stops += 1) {
    await page.keyboard.press('Tab')
    const back = await page.evaluate((first) => {
      const at = document.activeElement
      if (first) at?.setAttribute('data-first-stop', '')
      return !first && (at === document.body || at === null || at.hasAttribute('data-first-stop'))
    }, stops === 0)
    if (back) return stops
  }
  return null
}

test('on a phone what needs one stands in lines, above its date', async () => {
  const page = await enter('Chair’s office', { width: 390 })
  const needs = await page.locator('.needs a').all()
  expect(needs.length).toBeGreaterThanOrEqual(3)
  for (const need of needs) {
    const height = (await need.boundingBox())?.height ?? Infinity
    // Four lines of sentence at the most; one that shared its line with the date came down letter by letter.
    expect([await need.innerText(), height]).toEqual([await need.innerText(), expect.toSatisfy((px) => px < 130)])
  }
})

test('no page holds the keyboard: Tab comes through every page and out of it', async () => {
  const page = await enter('Delegation of Ostrane')
  const places: readonly Place[] = [
    '/',
    '/reports',
    report,
    relief,
    '/procedures',
    procedure('C/L.7/Rev.1'),
    '/lines',
    '/organisation',
    '/members/OS',
    '/record',
    '/tokens',
    '/rules/unsc-27-3',
    '/rules/editor?from=any-majority',
  ]
  for (const place of places) {
    const address = await addressOf(page, place)
    await goTo(page, address)
    expect(await stopsOfTab(page), address).toBeGreaterThan(5)
  }
})

test('a dialog is left by Escape, and the focus is back where it was opened', async () => {
  const page = await enter('Delegation of Ostrane')
  await goTo(page, await addressOf(page, relief))
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const opener = page.locator('.map-table .cell-button').first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('the first press of Tab offers to skip to the page, and takes the focus there', async () => {
  const page = await visit()
  await goTo(page, '/lines')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the page' })
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('a page that follows another starts at its heading', async () => {
  const page = await visit()
  await goTo(page, '/')
  await page.getByRole('navigation').getByRole('link', { name: 'Organisation' }).click()
  await page.getByRole('heading', { level: 1, name: 'Organisation' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
})

test('a browser in French gets the page in French, and the choice of English is kept', async () => {
  const page = await visit({ language: 'fr' })
  await goTo(page, '/')
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  expect(await page.getByRole('link', { name: 'Entrer dans la démonstration' }).count()).toBe(1)
  await page.locator('.masthead select').selectOption('en')
  await page.getByRole('link', { name: 'Enter the demonstration' }).waitFor()
  await goTo(page, '/lines')
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/)
})
