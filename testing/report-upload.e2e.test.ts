import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { browserForTests, goTo, record, review, settled } from './page-for-tests.ts'

const { enter } = browserForTests()

const said = '“Corundy will lend both of its pumps until the water falls,” Prime Minister Oda Fenn of Corundy said.'
const text = `Corundy lends its pumps\n\nLOWHAVEN, MARCH 3, BASIN COURIER. ${said}`
const page = (words: string) =>
  `<!doctype html><html lang="en"><head><title>Pumps on their way | Basin Courier</title><meta property="og:site_name" content="Basin Courier"></head><body><nav><a href="/">Home</a></nav><article><h1>Pumps on their way</h1>${words}</article><script>document.title = 'taken over'</script></body></html>`

const folder = await mkdtemp(path.join(tmpdir(), 'commonline-upload-'))
afterAll(() => rm(folder, { recursive: true }))

async function upload(of: Page, name: string, content: string | Buffer): Promise<void> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  await of.getByLabel('File (.txt, .html)').setInputFiles(file)
}

/** The officer's page for a report from a file. */
async function uploading(): Promise<Page> {
  const officer = await enter('Secretariat')
  await goTo(officer, '/reports/new')
  await officer.getByRole('radio', { name: 'Upload a file' }).check()
  return officer
}

const reviewButton = (of: Page) => of.getByRole('button', { name: 'Review before it is official' })

async function takeIn(of: Page): Promise<void> {
  await reviewButton(of).click()
  await review(of)
  await record(of)
  await of.getByRole('link', { name: 'Curate it' }).click()
  await of.locator('.desk-text').waitFor()
  await settled(of)
}

test('a text file is read, reviewed under its name and kept as it is', async () => {
  const officer = await uploading()
  await upload(officer, 'pumps.txt', text)
  await officer.getByText('pumps.txt: 160 characters read').waitFor()
  await reviewButton(officer).click()
  expect(await review(officer)).toMatch(/pumps\.txt[^]*LOWHAVEN, MARCH 3/)
  await record(officer)
  await officer.getByRole('link', { name: 'Curate it' }).click()
  await officer.locator('.desk-panel blockquote').filter({ hasText: 'Corundy will lend both of its pumps' }).waitFor()
})

test('a page is reduced to its article, and nothing of it runs', async () => {
  const officer = await uploading()
  const paragraphs = Array.from({ length: 5 }, (_, i) => `<p>On day ${i + 1} of the flood: ${said}</p>`).join('')
  await upload(officer, 'pumps.html', page(paragraphs))
  await takeIn(officer)
  expect(await officer.locator('main h1').innerText()).toBe('Pumps on their way')
  expect(await officer.title()).not.toContain('taken over')
  const words = await officer.locator('.desk-text').innerText()
  expect(words).toContain('On day 5 of the flood')
  expect(words).not.toContain('Home')
})

test('a page that is a mass of elements is read, and the house stays up', async () => {
  const officer = await uploading()
  await upload(officer, 'deep.html', page('<div>'.repeat(90_000) + said))
  await takeIn(officer)
  expect(await officer.locator('.desk-text').innerText()).toContain('Corundy will lend both of its pumps')
})

test('a file that cannot be a report is refused before it is sent, and what was chosen before is not sent instead', async () => {
  const officer = await uploading()
  const refusals: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['latin.txt', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x0a]), /UTF-8.*3/],
    ['long.txt', Buffer.alloc(20_000_000, 'й'), /larger than a report of 1,000,000/],
    ['words.txt', 'a'.repeat(1_500_000), /1,500,000 characters/],
    ['blank.txt', ' \n\t ', /./],
    ['report.pdf', '%PDF-1.7', /neither \.txt nor \.html/],
  ]
  for (const [name, content, says] of refusals) {
    await upload(officer, 'pumps.txt', text)
    await officer.getByText('pumps.txt: 160 characters read').waitFor()
    expect(await reviewButton(officer).isEnabled()).toBe(true)
    await upload(officer, name, content)
    expect(await officer.getByRole('alert').innerText()).toMatch(says)
    expect(await reviewButton(officer).isEnabled()).toBe(false)
  }
})
