import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { barriersOnScreens } from './barriers.ts'
import { browserForTests, goTo, tabTo, unfold } from './page-for-tests.ts'

const { visit } = browserForTests()

const folder = mkdtempSync(path.join(tmpdir(), 'commonline-ranking-'))
afterAll(() => rmSync(folder, { recursive: true }))

const root = path.resolve(import.meta.dirname, '..')

test('by keyboard alone ballots are entered, every method follows at once, and the saved file is ranked alike', async () => {
  const page = await visit()
  await goTo(page, '/rules/ranking')
  await page.getByText('This is indicative and no decision.').waitFor()
  const standing = page.locator('.ranking-standing')
  await standing.getByText('0 of 6 have answered.').waitFor()
  await tabTo(page, page.getByRole('textbox', { name: 'Averra: A' }))
  // B above A above C; C above B above A; A above C above B: a circle.
  const ballots = ['213', '321', '132']
  for (const ballot of ballots) {
    for (const [place, rank] of [...ballot].entries()) {
      if (place > 0) await page.keyboard.press('ArrowRight')
      await page.keyboard.type(rank)
    }
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
  }
  await standing.getByText('3 of 6 have answered.').waitFor()
  await standing.getByText('No option is preferred to every other.').waitFor()
  expect(await page.locator('#methods table').innerText()).toContain('tie')
  // A fourth ballot settles it, with a weight of two.
  await page.keyboard.press('ArrowLeft')
  for (const typed of ['2', '2', '1']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('ArrowRight')
  }
  await standing.getByText('B is preferred to every other option.').waitFor()
  expect(await barriersOnScreens(page)).toEqual([])
  await page.keyboard.type('x')
  await standing.getByText('Dressil, C: “x” is no rank').waitFor()
  await page.keyboard.press('Backspace')
  await standing.getByText('is no rank').waitFor({ state: 'detached' })

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the ballots' }).click()
  const place = path.join(folder, 'vote.json')
  await (await download).saveAs(place)
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, [path.join(root, 'apps/cli/src/main.ts'), 'rank', place], { cwd: root }, (_, out) =>
      resolve(out),
    )
  })
  expect(said).toContain('B is preferred to every other option.')
  expect(said).toContain('Weight of the ballots: 5')
})

test('pasted ballots stand in the table, and ballots that cannot be read say why', async () => {
  const page = await visit()
  await goTo(page, '/rules/ranking')
  const paste = await unfold(page, 'Paste ballots')
  const text = paste.getByLabel('Ballots as JSON or as rows')
  await text.fill('ballot,option\nAV,Quay\nAV,Quay\n')
  await paste.getByRole('button', { name: 'Take these ballots' }).click()
  await paste.getByText('Ballot AV names “Quay” twice. ranking.option_twice').waitFor()
  await text.fill('{"ballots":[["Quay","Pier"],["Quay"],["Lock"]],"budget":9,"costs":{"Quay":6,"Pier":4,"Lock":3}}')
  await paste.getByRole('button', { name: 'Take these ballots' }).click()
  await paste.getByText('3 ballots were taken over.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Cost of Quay' }).inputValue()).toBe('6')
  await page.getByText('Quay is paid for by the 2 that approve it, with at most 3 each.').waitFor()
  expect(await barriersOnScreens(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('.ranking-standing').getByText('0 of 6 have answered.').waitFor()
})
