import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ruleById } from '@commonline/rules'
import type { Download, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { browserForTests, goTo, settled, tabTo, unfold } from './page-for-tests.ts'

const { visit, enter } = browserForTests()

const folder = mkdtempSync(path.join(tmpdir(), 'commonline-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

const root = path.resolve(import.meta.dirname, '..')

/** What the command line says of a file that the page handed out, and how it ends. */
function commonline(...given: readonly string[]): Promise<{ readonly status: number; readonly said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, 'apps/cli/src/main.ts'), ...given], { cwd: root }, (problem, said) =>
      resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, said }),
    )
  })
}

async function saved(download: Promise<Download>): Promise<string> {
  const file = await download
  const place = path.join(folder, file.suggestedFilename())
  await file.saveAs(place)
  return place
}

const rowsOf = (page: Page, table: string): Promise<readonly (readonly string[])[]> =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())))

const standing = (page: Page) => page.locator('.vote-standing')

test('the catalogue is searched and chosen from, and what was chosen stands in the address', async () => {
  const page = await visit()
  await goTo(page, '/rules')
  const all = await rowsOf(page, '#catalogue')
  expect(all.length).toBeGreaterThan(60)
  await page.locator('#catalogue').getByLabel('Body').selectOption('security-council')
  await page.waitForURL(/body=security-council/)
  const council = await rowsOf(page, '#catalogue')
  expect(council.length).toBeGreaterThan(2)
  expect(council.every(([, body]) => body === 'UN Security Council')).toBe(true)
  await page.locator('#catalogue').getByLabel('Filter').fill('eleven')
  await page.waitForURL(/eleven/)
  await goTo(page, page.url())
  expect((await rowsOf(page, '#catalogue')).every(([rule]) => rule?.includes('eleven'))).toBe(true)
  await page.locator('#catalogue').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /of eleven/ }).waitFor()
  expect(await page.locator('#rule').getByText('Seven of the eleven members vote yes').count()).toBeGreaterThan(0)
})

test('a silence is tried out: one objection breaks it, and the ballot that is saved says the same on the command line', async () => {
  const page = await visit()
  await goTo(page, '/rules/silence')
  await standing(page).getByText('adopted').waitFor()
  await tabTo(page, page.getByRole('radiogroup', { name: 'Belmoth' }).getByRole('radio', { name: 'keeps silence' }))
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/doings=objection\.BE/)
  await standing(page).getByText('silence broken').waitFor()
  expect(await page.locator('.vote-outcome').innerText()).toContain('BE')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the ballot' }).click()
  const file = await saved(download)
  const { status, said } = await commonline('verdict', 'silence', file)
  expect(status).toBe(1)
  expect(said).toContain('BE')
})

test('an election is tried out round by round, until somebody has what the rule asks for', async () => {
  const page = await visit()
  await goTo(page, '/rules/au-elect')
  const give = async (member: string, candidate: string): Promise<void> => {
    // The radio fills its label, which takes the click.
    await page.getByRole('radiogroup', { name: member }).getByText(candidate, { exact: true }).click()
    await settled(page)
  }
  for (const member of ['Averra', 'Belmoth', 'Corundy']) await give(member, 'Asha')
  for (const member of ['Dressil', 'Ostrane']) await give(member, 'Bram')
  await give('Vellimar', 'Cyra')
  for (let round = 1; round <= 3; round += 1) {
    await standing(page).getByText('none elected').waitFor()
    await page.getByRole('button', { name: 'Hold the next round' }).click()
    await page.getByRole('heading', { name: `Round ${round + 1}` }).waitFor()
  }
  // After three rounds of the same candidates the lowest has dropped out, and its voter has no vote given.
  const row = page.getByRole('radiogroup', { name: 'Vellimar' })
  expect(await row.getByText('Cyra').count()).toBe(0)
  await give('Vellimar', 'Asha')
  await standing(page).getByText('elected', { exact: false }).filter({ hasNotText: 'none' }).waitFor()
})

test('by keyboard alone votes are set, the rest at once, and the address carries them to others', async () => {
  const page = await visit()
  await goTo(page, '/rules/unsc-27-3?members=vote.s-2022-155')
  const rows = page.locator('.vote-rows')
  await tabTo(page, rows.getByRole('radiogroup', { name: 'Albania' }).getByRole('radio', { name: 'open' }))
  // Letters seek, wherever one is in the table.
  await page.keyboard.type('russ')
  expect(await page.getByLabel('Find a member').inputValue()).toBe('russ')
  expect(await rows.getByRole('radiogroup').count()).toBe(1)
  await page.keyboard.press('Enter')
  // From "open" on to "yes" and "no".
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/no\.RU/)
  await page.keyboard.press('Shift+Tab')
  await tabBackTo(page, 'Find a member')
  await page.keyboard.press('Escape')
  const rest = page.getByRole('group', { name: 'Set all 14 still open to' })
  await tabTo(page, rest.getByRole('button', { name: 'yes' }))
  await page.keyboard.press('Enter')
  await standing(page).getByText('vetoed').waitFor()
  // Down goes to the next member, and to the side changes its vote.
  await tabTo(page, rows.getByRole('radiogroup', { name: 'Albania' }).getByRole('radio', { name: 'yes' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await standing(page).getByText('13 yes · 2 no').waitFor()

  const other = await visit()
  await goTo(other, page.url())
  await standing(other).getByText('vetoed').waitFor()
  expect(await standing(other).innerText()).toBe(await standing(page).innerText())
  expect(await other.locator('.deciding').innerText()).toContain('RU')
})

/** Backwards with Shift and Tab until the control of this name has the focus. */
async function tabBackTo(page: Page, name: string): Promise<void> {
  const target = page.getByLabel(name)
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error(`Shift and Tab do not lead back to ${name}`)
}

test('while it runs each condition says what may become of it, and the smallest sets follow every vote', async () => {
  const page = await visit()
  await goTo(page, '/rules/unsc-27-3?members=vote.s-2022-155&votes=yes.AL.BR.FR.GA.GB.GH_no.RU')
  await standing(page).getByText('can no longer pass').waitFor()
  expect(await page.locator('.conditions').innerText()).toContain('impossible')
  await goTo(page, '/rules/unsc-27-3?members=vote.s-2022-155&votes=yes.AL.BR.CN.FR.GA.GB.GH')
  await standing(page).getByText('still open').waitFor()
  const deciding = await page.locator('.deciding').innerText()
  // Two more yes carry it if the permanent members that are open are those two; each of them alone ends it.
  expect(deciding).toMatch(
    /ends it by opposing:\s+RU[^]*US[^]*Smallest sets that carry it\s+One set of 2 members\s+RU[^]*US/,
  )
  expect(await page.locator('.conditions').innerText()).toMatch(/7 of 15[^]*at least 9[^]*−2/)
})

test('the same votes pass under one rule and not under another, side by side', async () => {
  const page = await visit()
  await goTo(page, '/rules/history?vote=s-2022-155')
  const beside = await unfold(page, 'The same votes under other rules')
  await beside.getByRole('table').waitFor()
  const rows = await rowsOf(page, '.vote-table details')
  const procedural = rows.find(([rule]) => rule === 'Security Council, procedural matters')
  expect(procedural?.[2]).toContain('adopted')
  expect(rows.length).toBeGreaterThan(20)
})

test('the ballot that is saved is the one that the command line judges alike', async () => {
  const page = await visit()
  await goTo(page, '/rules/history?vote=s-2022-155')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the ballot' }).click()
  const { status, said } = await commonline('verdict', 'unsc-27-3', await saved(download))
  expect([status, said.split('\n')[0]]).toEqual([1, 'vetoed'])
})

test('every recorded vote comes out as it was announced, and those by name can be set otherwise', async () => {
  const page = await visit()
  await goTo(page, '/rules/history')
  const votes = await rowsOf(page, '#all')
  expect(votes.length).toBeGreaterThan(20)
  for (const [day, matter, , announced, computed] of votes) {
    expect([day, matter, computed?.replace(/^\W+/, '')]).toEqual([day, matter, announced])
  }
  await page.getByRole('link', { name: /^A\/RES\/181/ }).click()
  await page.locator('#replay').getByText('33 of 46').first().waitFor()
  await page
    .locator('#replay')
    .getByRole('radiogroup', { name: 'Czechoslovakia' })
    .getByRole('radio', { name: 'no' })
    .check()
  await page.locator('#replay').getByText('32 of 46').first().waitFor()
  await page.getByRole('button', { name: 'Back to the recorded votes' }).click()
  await page.locator('#replay').getByText('33 of 46').first().waitFor()
})

test('a rule is written, told what it leaves open, and saved as the linter accepts it', async () => {
  const page = await visit()
  await goTo(page, '/rules/editor')
  await page
    .locator('#findings')
    .getByText(/things are left open/)
    .waitFor()
  await page.locator('#findings').getByRole('link', { name: 'id', exact: true }).click()
  await page.keyboard.type('our-majority')
  await page.getByLabel('Start from').selectOption('any-majority')
  await page.locator('#findings').getByText('Nothing is left open').waitFor()
  await page.locator('#reads').getByText('more than 1/2').waitFor()
  const threshold = page.locator('[id="rule.decision.condition.threshold"]')
  await threshold.fill('0.5x')
  await page.locator('[id="rule.decision.condition.threshold-findings"]').getByText('Write a fraction').waitFor()
  await page.locator('#reads').getByText('As it read before').waitFor()
  await threshold.fill('3/5')
  await page.locator('#reads').getByText('more than 3/5').waitFor()
  await page.locator('#example .vote-rows').waitFor()
  const download = page.waitForEvent('download')
  await page.locator('.editor-tools').getByRole('button', { name: 'Save the rule' }).click()
  const { status, said } = await commonline('rules', 'lint', await saved(download))
  expect([status, said.trim()]).toEqual([0, 'Nothing is left open.'])
})

test('a bad paste gets a plain sentence and loses nothing; a good one can be undone', async () => {
  const page = await visit()
  await goTo(page, '/rules/editor?from=any-majority')
  const name = page.locator('[id="rule.id"]')
  await name.fill('kept')
  const paste = await unfold(page, 'Paste a rule as JSON')
  const text = paste.getByLabel('The rule as JSON')
  await text.fill('{\n  "id": "x",\n  nothing\n}')
  await paste.getByRole('button', { name: 'Take it over' }).click()
  await paste.getByText('This stops being JSON on line 3. Your draft is as it was.').waitFor()
  expect([await text.inputValue(), await name.inputValue()]).toEqual(['{\n  "id": "x",\n  nothing\n}', 'kept'])
  await text.fill(JSON.stringify(ruleById('consensus')))
  await paste.getByRole('button', { name: 'Take it over' }).click()
  await page.waitForFunction(
    () => (document.getElementById('rule.id') as HTMLInputElement | null)?.value === 'consensus',
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.waitForFunction(() => (document.getElementById('rule.id') as HTMLInputElement | null)?.value === 'kept')
  await page.reload()
  await settled(page)
  expect(await name.inputValue()).not.toBe('consensus')
})

test('voting power is computed beside the page for the analyst, can be stopped, and is nobody else’s', async () => {
  const secretariat = await enter('Secretariat')
  await goTo(secretariat, '/rules')
  expect(await secretariat.getByRole('link', { name: 'Voting power' }).count()).toBe(0)
  await goTo(secretariat, '/rules/power')
  await secretariat.getByText('Voting power is on the analyst’s desk.').waitFor()

  const analyst = await enter('Analyst')
  await goTo(analyst, '/rules')
  await analyst.getByRole('link', { name: 'Voting power' }).click()
  await analyst.getByLabel('Rule', { exact: true }).selectOption('unsc-27-3')
  // The computation cannot begin before its script is there.
  let release = (): void => undefined
  const released = new Promise<void>((free) => {
    release = free
  })
  await analyst.route(/power-worker/, async (route) => {
    await released
    // Who stopped the computation no longer waits for its script.
    await route.continue().catch(() => undefined)
  })
  await analyst.getByRole('button', { name: 'Compute' }).click()
  await analyst.getByRole('progressbar').waitFor()
  await analyst.getByRole('button', { name: 'Stop' }).click()
  await analyst.getByText('Stopped. Nothing was kept.').waitFor()
  release()
  await analyst.getByRole('button', { name: 'Compute' }).click()
  await analyst.locator('#result').getByText('Shapley–Shubik adds up to exactly 1.').waitFor()
  const rows = await rowsOf(analyst, '#result')
  const of = (code: string): string | undefined => rows.find(([member]) => member?.startsWith(code))?.at(-1)
  // 421/2145 and 4/2145, as published by Shapley and Shubik's method.
  expect([of('US'), of('MX') ?? of('MZ')]).toEqual(['19.627%', '0.186%'])

  await analyst.getByLabel(/^Johnston/).check()
  await analyst.getByText('other indices. Compute again.').waitFor()
  await analyst.getByRole('button', { name: 'Compute' }).click()
  await analyst.locator('#result').getByText('Johnston Exact.').waitFor()
  const withJohnston = await rowsOf(analyst, '#result')
  // 283/1590 for a permanent member.
  expect(withJohnston.find(([member]) => member?.startsWith('US'))?.slice(-2)).toEqual(['19.627%', '17.799%'])
})
