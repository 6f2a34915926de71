import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browserForTests, goTo } from './page-for-tests.ts'

const { enter } = browserForTests()

/** Pages of paper that the page fills as a printer gets it. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0
}

for (const language of ['en', 'fr'] as const) {
  test(`a principal’s brief of each open dossier is one printed page, in ${language}`, async () => {
    const page = await enter('Aide to the principal of Dressil')
    await goTo(page, `/?lang=${language}`)
    const links = page.locator('#briefs').getByRole('link')
    await links.first().waitFor()
    const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.length).toBeGreaterThanOrEqual(2)
    for (const address of addresses) {
      await goTo(page, address)
      await page.locator('#options table').waitFor()
      expect([address, await sheets(page)]).toEqual([address, 1])
    }
  })
}

test('a limit kept at home stands on the brief, marked as from this browser, and is never sent', async () => {
  const page = await enter('Delegation of Ostrane')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await goTo(page, '/dossiers')
  await page.getByRole('link', { name: 'Basin Relief Mechanism' }).click()
  await page.getByRole('button', { name: 'Set a limit' }).click()
  const form = page.locator('#limits form')
  await form.getByRole('spinbutton', { name: 'from' }).first().fill('71')
  await form.getByRole('spinbutton', { name: 'to' }).first().fill('93')
  await form.getByRole('radio', { name: 'At home' }).check()
  await form.getByRole('button', { name: 'Keep it on this device' }).click()
  await page.getByRole('link', { name: 'Brief for the principal' }).click()
  // The dossier, which names the limit as well, stays until the brief has come.
  const brief = page.locator('.brief')
  await brief.getByText('71 to 93').waitFor()
  await brief.getByText('at home: from this browser only').waitFor()
  await brief.getByRole('row', { name: 'Our limits' }).getByText('broken').first().waitFor()
  expect(sent.filter((one) => /\b71\b.*\b93\b/.test(one))).toEqual([])
})
