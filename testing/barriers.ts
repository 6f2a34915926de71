import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'
import type { Page } from 'playwright-core'
import { settled } from './page-for-tests.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    readonly axe: typeof Axe
  }
}

/** What keeps people out of the page as it stands now: rule, element and why, for serious and critical findings only. */
export async function barriers(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${location.pathname} ${id}: ${html.slice(0, 200)} ${failureSummary}`),
      )
  })
}

/** The same at a desk and on a phone, where nothing may be wider than the screen either; each finding says where. */
export async function barriersOnScreens(page: Page): Promise<readonly string[]> {
  const found = await barriers(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await settled(page)
  const onPhone = await barriers(page)
  const beyond = (await page.evaluate(() => document.documentElement.scrollWidth)) - 390
  await page.setViewportSize({ width: 1280, height: 900 })
  return [
    ...found,
    ...onPhone.map((one) => `phone: ${one}`),
    ...(beyond > 0 ? [`phone: ${beyond} pixels wider than the screen`] : []),
  ]
}
