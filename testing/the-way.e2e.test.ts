import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browserForTests, enterAs, goTo, receipt, record, review, settled, tabTo, unfold } from './page-for-tests.ts'
import type { ShownReceipt } from './page-for-tests.ts'

const { visit, enter } = browserForTests()

const article = `Averra “will pay its part”, president says

LOWHAVEN, MARCH 3, BASIN COURIER. The President of Averra, Bram Oster, spoke about warnings on the river, Orrin Wire reports.

“Averra will pay its part, and asks the others to say what theirs is,” Orrin Wire quoted President Oster as saying.`

const line = 'A warning on the river goes out at once.'

/** Where a member would go between 0 and 100, and what it says in words. */
const stands = {
  Averra: { near: /^60/, words: 'Averra would warn within an hour.' },
  Belmoth: { near: /^60/, words: 'Belmoth would warn within an hour where a port is concerned.' },
  Corundy: { near: /^60/, words: 'Corundy can live with an hour.' },
  Dressil: { near: /^60/, words: 'Dressil would warn within an hour, day and night.' },
  Ostrane: { near: /^0/, words: 'Ostrane has no instruments on the upper passes yet.' },
  Vellimar: { near: /^100/, words: 'Vellimar needs the warning at once.' },
} as const
type Member = keyof typeof stands
const members = Object.keys(stands) as readonly Member[]

// What one step leaves for the next; each step is taken by the person whose step it is.
let dossier = ''
let draft = ''
let vote = ''
let symbol = ''
let announced: ShownReceipt | undefined

/** Answers one issue for a member: words first, then the anchor, and says who will see it. */
async function writePosition(page: Page, member: Member): Promise<void> {
  const { near, words } = stands[member]
  await goTo(page, dossier)
  await page.getByRole('button', { name: /^Write a position/ }).click()
  const form = page.locator('#own-positions form')
  await form.getByLabel('In words').fill(words)
  await form.getByRole('radio', { name: near }).check()
  await form.getByLabel('Importance').selectOption({ label: 'important' })
  await form.getByLabel('Status').selectOption({ label: 'instructed' })
  await form.getByRole('radio', { name: 'Seen by all members' }).check()
  await form.getByRole('button', { name: 'Declare formally' }).click()
}

test('the secretariat pastes a report, and the analyst confirms who said what', async () => {
  const officer = await enter('Secretariat')
  await officer.getByRole('navigation').getByRole('link', { name: 'Reports' }).click()
  await officer.getByRole('link', { name: 'Take in a report' }).first().click()
  await officer.getByLabel('Text of the report').fill(article)
  await officer.getByRole('button', { name: 'Review before it is official' }).click()
  expect(await review(officer)).toContain('LOWHAVEN, MARCH 3')
  await record(officer)

  const analyst = await enter('Analyst')
  await analyst.getByRole('link', { name: /Averra “will pay its part”/ }).click()
  await analyst.locator('.queue button').filter({ hasText: 'asks the others' }).first().click()
  await analyst.locator('.desk-buttons').getByRole('button', { name: 'Accept' }).click()
  const words = await review(analyst)
  expect(words).toContain('Confirm that Bram Oster said this')
  expect(words).toContain('Averra will pay its part, and asks the others')
  await record(analyst)

  const reader = await visit()
  await goTo(reader, '/members/AV')
  const chain = reader.locator('.statement').filter({ hasText: 'Averra will pay its part' }).locator('.chain')
  expect(await chain.innerText()).toMatch(/Bram Oster[^]*Orrin Wire[^]*Basin Courier/i)
})

test('the chair’s office opens a dossier, puts an issue and calls for positions', async () => {
  const chair = await enter('Chair’s office')
  await chair.getByRole('navigation').getByRole('link', { name: 'Dossiers' }).click()
  const opening = await unfold(chair, 'Open a dossier')
  await opening.getByLabel('Title').fill('Shared warnings')
  await opening.getByLabel('Deciding body').selectOption({ label: 'Council of Heads' })
  await opening.getByLabel('The question').fill('How fast does one member warn the others?')
  await opening.getByRole('button', { name: 'Review before' }).click()
  expect(await review(chair)).toContain('How fast does one member warn the others?')
  await record(chair)
  await chair.getByRole('heading', { level: 1, name: 'Shared warnings' }).waitFor()
  dossier = new URL(chair.url()).pathname

  const issue = await unfold(chair, 'Put an issue')
  await issue.getByLabel('Title').fill('Speed of the warning')
  await issue.getByLabel('What is asked').fill('Within what time does a warning go out?')
  await issue.getByLabel('Kind').selectOption({ label: 'a worded scale from 0 to 100' })
  await issue.getByLabel('Anchors or options').fill('0 within a day\n60 within an hour\n100 at once')
  await issue.getByLabel('Without agreement: point or option').fill('0')
  await issue.getByLabel('What holds without agreement').fill('Each warns within a day.')
  await issue.getByRole('button', { name: 'Review before' }).click()
  await record(chair)

  const call = await unfold(chair, 'Call for positions')
  await call.getByLabel('By when').fill(wallClock(5))
  await call.getByRole('button', { name: 'Review before' }).click()
  expect(await review(chair)).toContain('Vellimar')
  await record(chair)
  await chair.getByText('Positions are called for by').waitFor()
})

test('a delegate is asked, reads the exact words in the review, and declares', async () => {
  const page = await enter('Delegation of Averra')
  await page
    .getByRole('region', { name: 'Asked of you' })
    .getByRole('link', { name: /Shared warnings/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Shared warnings' }).waitFor()
  await writePosition(page, 'Averra')
  const words = await review(page)
  expect(words).toContain(stands.Averra.words)
  expect(words).toContain('within an hour')
  expect(words).toContain('Seen by all members')
  await record(page)
  const own = page.locator('#own-positions')
  await own.getByText('formal', { exact: true }).waitFor()
  expect(await own.innerText()).toContain(stands.Averra.words)
})

test('the others declare as well', async () => {
  const page = await visit()
  for (const member of members.filter((one) => one !== 'Averra')) {
    await enterAs(page, `Delegation of ${member}`)
    await writePosition(page, member)
    await record(page)
  }
})

test('the chair sees what is likely and what could be tabled, chooses a package and tables a draft', async () => {
  const chair = await enter('Chair’s office')
  await goTo(chair, dossier)
  await chair.locator('#outlook table').first().waitFor()
  const packages = chair.locator('#proposal .package')
  expect(await packages.getByRole('heading').allInnerTexts()).toEqual([
    'Leximin',
    'Nash',
    'Kalai–Smorodinsky',
    'Issue by issue',
  ])
  await packages.filter({ hasText: 'Leximin' }).first().getByRole('button', { name: 'Table this' }).click()
  const form = chair.locator('dialog form')
  await form.getByLabel('Title').fill('Warnings at once')
  await form
    .getByLabel('Text of the draft decision')
    .fill('The Council decides that every member warns the others at once.')
  await form.getByLabel('What we say').fill(line)
  await form.getByLabel('We do not say').fill('Who was late.')
  await form.getByLabel('Why this package').fill('Nobody is left worse off, and the least satisfied gains most.')
  await form.getByRole('button', { name: 'Review before' }).click()
  expect(await review(chair)).toContain('The Council decides that every member warns the others at once.')
  await record(chair)
  await chair.getByRole('heading', { level: 1, name: /Warnings at once/ }).waitFor()
  draft = new URL(chair.url()).pathname
  symbol = /C\/L\.\d+/.exec(await chair.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''
  expect(symbol).not.toBe('')
  expect(await chair.locator('main').innerText()).toContain('Leximin')
})

test('an aide reads the options; a delegate’s intention shows whether it would pass', async () => {
  const aide = await enter('Aide to the principal of Ostrane')
  await goTo(aide, dossier)
  await aide.locator('#outlook table').first().waitFor()
  await aide.getByRole('button', { name: 'Table', exact: true }).click()
  await aide.locator('#positions').getByRole('row').filter({ hasText: 'Ostrane' }).getByRole('button').click()
  await aide.locator('dialog').getByText(stands.Ostrane.words).waitFor()
  await aide.keyboard.press('Escape')
  expect(await aide.getByRole('button', { name: /^Write/ }).count()).toBe(0)
  expect(await aide.getByRole('button', { name: 'Table this' }).count()).toBe(0)

  const page = await enter('Delegation of Averra')
  await goTo(page, draft)
  const intention = page.locator('#intention')
  await intention.getByLabel('Vote').selectOption({ label: 'yes' })
  await intention.getByRole('radio', { name: 'Seen by all members' }).check()
  await intention.getByRole('button', { name: 'Indicate it' }).click()
  await intention.getByText('Indicated.').waitFor()

  const chair = await enter('Chair’s office')
  await goTo(chair, draft)
  const pass = chair.locator('#pass').getByRole('region', { name: 'Consensus of the Council of Heads' })
  const averra = pass.getByRole('radiogroup', { name: 'AV' })
  await averra.getByRole('radio', { name: 'yes', checked: true }).waitFor()
  await averra.getByText('no', { exact: true }).click()
  await pass.getByText('can no longer pass').first().waitFor()
  await pass.getByRole('button', { name: 'Back to what is declared' }).click()
  await averra.getByRole('radio', { name: 'yes', checked: true }).waitFor()
})

test('the chair puts it to the vote, and a delegate without a mouse votes', async () => {
  const chair = await enter('Chair’s office')
  await goTo(chair, draft)
  const opening = await unfold(chair, 'Put to the vote: Consensus of the Council of Heads')
  await opening.getByLabel('Ends').fill(wallClock(1))
  await opening.getByRole('button', { name: 'Review before' }).click()
  expect(await review(chair)).toContain(symbol)
  await record(chair)
  await chair.getByRole('heading', { level: 1, name: `Vote on ${symbol}` }).waitFor()
  vote = new URL(chair.url()).pathname

  const page = await enter('Delegation of Averra')
  await tabTo(page, page.getByRole('region', { name: 'Votes open' }).getByRole('link', { name: new RegExp(symbol) }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Vote on ${symbol}` }).waitFor()
  const choices = page.getByRole('group', { name: `Averra votes on ${symbol}` })
  await tabTo(page, choices.getByRole('radio').first())
  await page.keyboard.press('Space')
  expect(await choices.getByRole('radio', { name: 'yes', exact: true }).isChecked()).toBe(true)
  await tabTo(page, page.getByRole('button', { name: 'Review before' }).first())
  await page.keyboard.press('Enter')
  expect(await review(page)).toContain(`Averra votes yes on ${symbol}`)
  await page.keyboard.press('Enter')
  await receipt(page)
  await page.keyboard.press('Enter')
  await page.getByText('Recorded so far: yes.').waitFor()
})

test('the others vote; one of them by a note that an officer enters', async () => {
  const page = await visit()
  for (const member of ['Belmoth', 'Corundy', 'Dressil', 'Ostrane'] as const) {
    await enterAs(page, `Delegation of ${member}`)
    await goTo(page, vote)
    const choices = page.getByRole('group', { name: `${member} votes on` })
    await choices.getByRole('radio', { name: member === 'Ostrane' ? 'abstain' : 'yes', exact: true }).check()
    await page.locator('#act').getByRole('button', { name: 'Review before' }).first().click()
    await record(page)
  }
  const officer = await enter('Secretariat')
  await goTo(officer, vote)
  const note = await unfold(officer, 'Enter a received note')
  await note.getByLabel('Member').selectOption({ label: 'VE – Vellimar' })
  await note.getByLabel('Came by').selectOption({ label: 'note verbale' })
  await note.getByLabel('Its reference').fill('VE/12')
  await note.getByLabel('Vote', { exact: true }).selectOption({ label: 'yes' })
  await note.getByRole('button', { name: 'Review before' }).click()
  expect(await review(officer)).toContain('VE/12')
  await record(officer)
  await officer.locator('#events').getByText('VE/12').waitFor()

  const told = await enter('Delegation of Vellimar')
  await told.getByRole('region', { name: 'Entered for you from a note' }).getByRole('link').first().click()
  await told.getByText('This was not ours: contest it').waitFor()
})

test('the chair closes, the verdict is computed, then announced', async () => {
  const chair = await enter('Chair’s office')
  await goTo(chair, vote)
  await chair.getByRole('button', { name: 'Close the vote' }).click()
  await record(chair)
  const verdict = chair.locator('#verdict')
  await verdict.getByText('Not announced yet.').waitFor()
  expect(await verdict.innerText()).toContain('adopted')
  await chair.getByRole('button', { name: 'Announce the verdict' }).click()
  expect(await review(chair)).toContain('Seen by everyone')
  announced = await record(chair)
  await verdict.getByRole('link', { name: /^C\/DEC\// }).waitFor()
})

test('the line is in force for everyone, and what is not to be said is nobody else’s', async () => {
  const reader = await visit()
  await goTo(reader, '/')
  await reader.getByRole('region', { name: 'Lines in force' }).getByText(line).waitFor()
  await goTo(reader, '/lines')
  const card = reader.locator('.line-card').filter({ hasText: line })
  await card.waitFor()
  expect(await card.innerText()).toMatch(/in force/i)
  expect(await card.innerText()).not.toContain('Who was late.')

  const page = await enter('Delegation of Ostrane')
  await goTo(page, '/lines')
  expect(await page.locator('.line-card').filter({ hasText: line }).innerText()).toContain('Who was late.')
})

test('the record shows the announcement, and the receipt that was kept agrees with it', async () => {
  const page = await enter('Delegation of Ostrane')
  await goTo(page, '/record')
  const entry = page.locator(`#entry-${announced?.seq}`)
  expect(await entry.innerText()).toContain('The verdict was announced: adopted')
  const held = announced?.words ?? ''
  expect(held).toMatch(/[0-9a-f]{64}/)
  const compare = page.locator('#compare')
  const compareWith = async (words: string): Promise<readonly (string | null)[]> => {
    await compare.getByRole('textbox').fill(words)
    await compare.getByRole('button', { name: 'Compare' }).click()
    await compare.locator('.notice').first().waitFor()
    const notices = await compare.locator('.notice').all()
    return Promise.all(notices.map((notice) => notice.getAttribute('data-meaning')))
  }
  expect(new Set(await compareWith(held))).toEqual(new Set(['agrees']))
  const otherDigit = (hash: string): string => `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`
  const forged = held.replaceAll(/\b[0-9a-f]{64}\b/g, otherDigit)
  expect(await compareWith(forged)).toContain('opposes')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the record' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('record.zip')
  await settled(page)
})

/** Noon, some days from now, as the page's fields take a time. */
function wallClock(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T12:00`
}
