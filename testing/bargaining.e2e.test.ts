import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriersOnScreens } from './barriers.ts'
import { browserForTests, enterAs, goTo, record, unfold } from './page-for-tests.ts'

const { enter } = browserForTests()

async function openRelief(page: Page): Promise<void> {
  await goTo(page, '/dossiers')
  await page.locator('main').getByRole('link', { name: 'Basin Relief Mechanism', exact: true }).click()
  await page.locator('#scenarios').waitFor()
}

test('the chair sounds out a member, the member answers on its home page’s call, and the chair asks whether it would pass', async () => {
  const page = await enter('Chair’s office')
  await openRelief(page)
  const put = await unfold(page, 'Sound out members')
  await put.getByRole('checkbox', { name: 'Corundy' }).check()
  await put.getByRole('textbox', { name: 'What you ask' }).fill('Could you live with the seat at home?')
  await put.getByRole('combobox', { name: 'Variant 1 puts into words' }).selectOption({ label: 'the package: Leximin' })
  // The point is put into the issues' own words, to be worded better.
  const worded = put.getByRole('textbox', { name: 'Variant 1, in words' })
  expect(await worded.inputValue()).toContain('Reach: ')
  await worded.fill('The centre works at Corundy for ten years.')
  await put.getByRole('button', { name: 'Ask them' }).click()
  const asked = page.locator('.sounding').filter({ hasText: 'Could you live with the seat at home?' })
  await asked.getByText('answer awaited').waitFor()
  expect(await barriersOnScreens(page)).toEqual([])

  await enterAs(page, 'Delegation of Corundy')
  const called = page.getByRole('link', { name: /the chair's office asks in confidence what we could accept/ })
  await called.click()
  const own = page.locator('#asked .sounding').filter({ hasText: 'Could you live with the seat at home?' })
  await own.waitFor()
  // Nothing tells who else was asked on this dossier.
  expect(await page.locator('#asked .sounding').count()).toBe(1)
  await own.getByRole('radio', { name: 'can accept if …' }).check()
  await own.getByRole('textbox', { name: 'Under which condition?' }).fill('The costs are shared.')
  expect(await barriersOnScreens(page)).toEqual([])
  await own.getByRole('button', { name: 'Answer the chair’s office' }).click()
  await own.getByText('The chair’s office has it.').waitFor()

  await enterAs(page, 'Chair’s office')
  await openRelief(page)
  await asked.getByText('The costs are shared.').first().waitFor()
  await asked.locator('summary', { hasText: 'Would variant 1 pass?' }).click()
  await asked.getByRole('button', { name: 'Back to what was answered' }).first().waitFor()
  // A condition is not a yes: the member is as open as those who were not asked.
  const corundy = asked.getByRole('radiogroup', { name: 'Corundy' }).first()
  expect(await corundy.getByRole('radio', { name: 'open' }).isChecked()).toBe(true)
  await asked.getByRole('button', { name: 'Withdraw' }).click()
  await asked.getByRole('group').getByRole('button', { name: 'Withdraw' }).click()
  await asked.waitFor({ state: 'detached' })
})

test('a scenario is kept from the map, compared, erased and taken back, and tabled after the warning of what it reveals', async () => {
  const page = await enter('Chair’s office')
  await openRelief(page)
  const authority = page.getByRole('slider', { name: 'What if: Authority to deploy' })
  await authority.focus()
  await page.keyboard.press('End')
  await page.locator('.what-if').getByRole('button', { name: 'Keep as a scenario …' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByText('Seen by this chair’s office only').waitFor()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('As fast as can be')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await dialog.waitFor({ state: 'detached' })
  const column = page.getByRole('region', { name: 'As fast as can be' })
  await column.getByText('100 – Teams move within twelve hours.').waitFor()
  await column.getByText('This point breaks limits that you may see').waitFor()
  expect(await barriersOnScreens(page)).toEqual([])

  await column.getByRole('button', { name: 'Erase' }).click()
  await page.getByText('“As fast as can be” is erased.').waitFor()
  expect(await column.count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await column.waitFor()
  await column.getByRole('button', { name: 'Erase' }).click()
  await page.getByText('“As fast as can be” is erased.').waitFor()

  await page.getByRole('region', { name: 'Brisk teams, much equipment' }).getByRole('button', { name: 'Table' }).click()
  const tabling = page.locator('dialog[open]')
  await tabling.getByText('A tabled point can reveal the limits it rests on').waitFor()
  await tabling.getByText('AV: “Equipment with small members”: 0 to 70').waitFor()
  expect(await barriersOnScreens(page)).toEqual([])
  await page.keyboard.press('Escape')
})

test('a delegation keeps scenarios of its own and sees none of the chair’s', async () => {
  const page = await enter('Delegation of Ostrane')
  await openRelief(page)
  await page.getByRole('region', { name: 'If consent is presumed' }).waitFor()
  expect(await page.getByText('Brisk teams, much equipment').count()).toBe(0)
  expect(await page.locator('#soundings').count()).toBe(0)
  expect(await barriersOnScreens(page)).toEqual([])
})

test('bands and the inputs that matter most stand on the page as pictures with their numbers', async () => {
  const page = await enter('Analyst')
  await goTo(page, '/dossiers')
  await page.locator('main').getByRole('link', { name: 'Basin Relief Mechanism', exact: true }).click()
  const outlook = page.locator('#outlook-sure')
  const reach = outlook.locator('.band-table').getByRole('row', { name: /^Reach/ })
  await reach.waitFor()
  expect(await reach.locator('.band-bar').count()).toBe(1)
  expect(await reach.innerText()).toMatch(/\d+(\.\d)? to \d+(\.\d)?/)
  await outlook.locator('summary', { hasText: 'Which inputs matter most' }).click()
  const tornado = outlook.getByRole('table', { name: /^What moves the compromise on “Reach”/ })
  await tornado.waitFor()
  expect(await tornado.locator('.tornado-bar').count()).toBe(6)
  const packages = page.locator('#packages-sure')
  await packages.locator('summary', { hasText: 'Leximin' }).click()
  await packages.getByRole('table', { name: 'Satisfaction of each member: Leximin' }).waitFor()
  expect(await barriersOnScreens(page)).toEqual([])
})

test('unity of the deciding body over time stands as a picture and as tables, with the votes behind each figure', async () => {
  const page = await enter('Analyst')
  await goTo(page, '/dossiers')
  await page.locator('main').getByRole('link', { name: 'Joint patrol pilot', exact: true }).click()
  const unity = page.locator('#body-unity')
  await unity.getByRole('table', { name: 'Recorded votes with their unity' }).waitFor()
  // Five yes and one no: (5 - (6 - 5) / 2) / 6.
  const vetoed = unity.getByRole('row', { name: /^OC\/L\.3 / })
  expect(await vetoed.innerText()).toContain('0.75')
  const votes = unity.getByRole('table', { name: 'Recorded votes with their unity' }).locator('tbody tr')
  expect(await unity.locator('.unity-dot').count()).toBe(await votes.count())
  await unity.getByRole('table', { name: 'Unity by quarter' }).waitFor()
  expect(await barriersOnScreens(page)).toEqual([])
})

test('a deal is added to a package on the map, what would mend a loss is attached, and both stand in the draft that is tabled', async () => {
  const page = await enter('Chair’s office')
  await openRelief(page)
  await page.locator('summary', { hasText: 'Who pulls the compromise' }).click()
  const pulls = page.getByRole('table', { name: /^“Contribution key”: the compromise is/ })
  await pulls.waitFor()
  expect(await pulls.locator('.pull-bar').count()).toBe(6)

  const leximin = page.getByRole('region', { name: 'Leximin', exact: true })
  await leximin.locator('summary', { hasText: 'that could be added' }).click()
  await leximin.getByRole('button', { name: 'Add it on the map' }).first().click()
  const tried = page.getByRole('region', { name: 'What if this were agreed?' })
  await tried.getByText('Against the package: Leximin').waitFor()
  expect(
    await tried
      .getByRole('table', { name: /^Change of each member/ })
      .locator('.change-bar')
      .count(),
  ).toBe(6)

  // Settled issue by issue Ostrane loses, where nobody asks that none should.
  await page.getByRole('checkbox', { name: 'nobody worse off than without agreement' }).uncheck()
  const alone = page.getByRole('region', { name: 'Issue by issue', exact: true })
  await alone.locator('summary', { hasText: 'What would mend it' }).click()
  await alone.getByRole('button', { name: 'Attach it on the map' }).first().click()
  await tried.getByRole('button', { name: /^Take it away/ }).waitFor()
  await tried.locator('summary', { hasText: 'Attach something' }).click()
  await tried.getByRole('combobox', { name: 'What is attached' }).selectOption({ label: 'Opt-out' })
  await tried.getByRole('combobox', { name: 'Issue' }).selectOption({ label: 'Reach' })
  await tried.getByRole('checkbox', { name: 'Corundy' }).check()
  expect(await barriersOnScreens(page)).toEqual([])
  await tried.getByRole('button', { name: 'Attach it on the map', exact: true }).click()
  await tried.getByText('CO stays out on “Reach”').waitFor()
  await tried.getByRole('button', { name: 'Table this …' }).click()
  const tabling = page.locator('dialog[open]')
  const text = await tabling.getByRole('textbox', { name: 'Text of the draft decision' }).inputValue()
  expect(text).toMatch(/6\. For Ostrane, on “[^”]+”, for \d+% of the period: /)
  expect(text).toContain('7. What is agreed on “Reach” does not bind Corundy.')
  await page.keyboard.press('Escape')
})

test('what hangs together between issues is set with its reason, seen on the page, told of a point that goes against it, and lifted', async () => {
  const page = await enter('Chair’s office')
  await openRelief(page)
  const facts = page.locator('#question > dl.facts')
  const form = await unfold(page, 'Set what hangs together between issues')
  await form.getByRole('combobox', { name: 'Issue', exact: true }).selectOption({ label: 'Reach' })
  await form.getByRole('spinbutton', { name: 'to' }).fill('30')
  await form.getByRole('button', { name: 'Add a condition' }).click()
  await form.getByRole('combobox', { name: 'Issue' }).last().selectOption({ label: 'Equipment with small members' })
  expect(await barriersOnScreens(page)).toEqual([])
  await form.getByRole('button', { name: 'Add it to the list' }).click()
  await form.getByRole('textbox', { name: 'Why' }).fill('Who goes further needs the means.')
  await form.getByRole('button', { name: 'Review before it is official' }).click()
  const said = '“Reach”: 0 to 30, unless “Equipment with small members” is at least 50'
  await page.locator('dialog[open]').getByText(said).waitFor()
  await record(page)
  await facts.getByText('Who goes further needs the means.').waitFor()

  const reach = page.getByRole('slider', { name: 'What if: Reach' })
  await reach.focus()
  await page.keyboard.press('End')
  const tried = page.getByRole('region', { name: 'What if this were agreed?' })
  await tried.getByText('This point goes against what hangs together between issues').waitFor()
  expect(await barriersOnScreens(page)).toEqual([])

  // The form shows the list as it now stands.
  await form.getByRole('button', { name: /^Remove/ }).click()
  await form.getByRole('textbox', { name: 'Why' }).fill('It is settled.')
  await form.getByRole('button', { name: 'Review before it is official' }).click()
  await record(page)
  await facts.getByText('Who goes further needs the means.').waitFor({ state: 'detached' })
})
