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
  const beyond = await beyondTheScreen(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  return [...found, ...[...onPhone, ...beyond].map((one) => `phone: ${one}`)]
}

/** What makes the page scroll sideways, outermost first; nothing where it does not. */
export const beyondTheScreen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // Charts measure themselves after the window has changed, and are drawn once more.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > root.clientWidth + 1
    })
    return [
      `wider than the screen: ${root.scrollWidth} of ${root.clientWidth} pixels`,
      ...out.slice(0, 6).map((element) => `${element.tagName}.${element.className}`),
    ]
  })
