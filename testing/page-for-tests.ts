import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { openBrowser } from './browser.ts'

export interface VisitSetting {
  readonly width?: number
  readonly language?: 'en' | 'fr' | 'qps'
  /** Another house than the one that the tests in a browser share. */
  readonly origin?: string
  /** Parts of the complaints that belong to the test. */
  readonly expects?: readonly string[]
}

export interface BrowserForTests {
  /** A window of somebody who has not signed in. */
  readonly visit: (setting?: VisitSetting) => Promise<Page>
  /** A window of somebody who entered by the button under these words: "Delegation of Dressil", "Analyst". */
  readonly enter: (hat: string, setting?: VisitSetting) => Promise<Page>
}

// Well above what a busy machine with two processors needs for one answer.
const patience = 20_000

/**
 * A browser for one file of tests. What a page complains about on its console, be it a fault of a script or a breach of the
 * content security policy, fails the test during which it happened.
 */
export function browserForTests(): BrowserForTests {
  const complaints: string[] = []
  const windows: BrowserContext[] = []
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((context) => context.close()))
    expect(complaints.splice(0)).toEqual([])
  })

  async function visit(setting: VisitSetting = {}): Promise<Page> {
    const { width = 1280, language = 'en', origin = inject('houseForPages'), expects = [] } = setting
    if (browser === undefined) throw new Error('the browser is not open yet')
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width, height: width < 500 ? 844 : 900 },
      locale: language === 'fr' ? 'fr' : 'en-GB',
      reducedMotion: 'reduce',
    })
    windows.push(context)
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    page.on('console', (message) => {
      const expected = expects.some((complaint) => message.text().includes(complaint))
      if (['error', 'warning'].includes(message.type()) && !expected)
        complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`))
    return page
  }

  async function enter(hat: string, setting: VisitSetting = {}): Promise<Page> {
    const page = await visit(setting)
    await enterAs(page, hat)
    return page
  }

  return { visit, enter }
}

/** Enters the demonstration, or changes to somebody else in it, by the button under these words. */
export async function enterAs(page: Page, hat: string): Promise<void> {
  await goTo(page, '/enter')
  await page.getByRole('listitem').filter({ hasText: hat }).first().getByRole('button').click()
  await page.getByRole('heading', { name: 'What needs you now' }).waitFor()
  await settled(page)
}

/** Opens an address of the house and waits for the matter of the page. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

/** Waits until the page has its heading and nothing on it is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('.loading') === null,
  )
}

/** Moves the focus with the Tab key, as somebody without a mouse does, until it is where it should be. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`150 presses of Tab do not lead to ${String(target)}`)
}

/** The review before an act: what it says. */
export async function review(page: Page): Promise<string> {
  const dialog = page.locator('dialog[open]').last()
  await dialog.getByText('This will be entered in the record').waitFor()
  return dialog.innerText()
}

/** A receipt as it was shown: the number of the entry, and the words that a person would keep. */
export interface ShownReceipt {
  readonly seq: number
  readonly words: string
}

/** Confirms the review by its button and closes the receipt. */
export async function record(page: Page): Promise<ShownReceipt> {
  await page.locator('dialog[open]').last().locator('.dialog-foot').last().locator('button.primary').click()
  const shown = await receipt(page)
  await page.locator('dialog[open]').last().getByRole('button', { name: 'Close' }).click()
  return shown
}

/** Waits for the receipt of an act. */
export async function receipt(page: Page): Promise<ShownReceipt> {
  const shown = page.locator('dialog[open]').last().getByRole('status').filter({ hasText: 'Recorded as entry' })
  await shown.waitFor()
  const words = await shown.innerText()
  return { seq: Number(/entry ([\d,]+)/.exec(words)?.[1]?.replaceAll(',', '')), words }
}

/** Opens what is folded under these words. */
export async function unfold(page: Page, summary: string | RegExp): Promise<Locator> {
  const fold = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: summary }) })
    .first()
  await fold.locator('summary').first().click()
  return fold
}
