import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserForTests, goTo, record, review, tabTo, unfold } from './page-for-tests.ts'
import { startHouse } from './running-house.ts'
import type { RunningHouse } from './running-house.ts'

const { visit, enter } = browserForTests()

// A house of its own: what happens to its silences is nobody else's surprise.
let house: RunningHouse
beforeAll(async () => {
  house = await startHouse()
})
afterAll(() => house.end())

const at = () => ({ origin: house.origin })

test('an officer without a mouse certifies a silence that ran out, channel by channel, and the chair announces it', async () => {
  const officer = await enter('Secretariat', at())
  await officer.getByRole('region', { name: 'Silences to certify' }).getByRole('link').first().click()
  const certificate = officer.locator('form.certify')
  await tabTo(officer, certificate.getByRole('checkbox').first())
  await officer.keyboard.press('Space')
  await tabTo(officer, certificate.getByRole('button'))
  await officer.keyboard.press('Enter')
  const missing = await certificate.getByRole('alert').innerText()
  expect(missing).toMatch(/Still to be looked through: .*telephone/)
  expect(missing).not.toContain('this house')
  for (const box of await certificate.getByRole('checkbox').all()) {
    if (await box.isChecked()) continue
    await tabTo(officer, box)
    await officer.keyboard.press('Space')
  }
  await tabTo(officer, certificate.getByRole('button'))
  await officer.keyboard.press('Enter')
  expect(await review(officer)).toContain('No objection to')
  await record(officer)
  await officer.getByText('certified, to be announced').first().waitFor()
  const procedure = new URL(officer.url()).pathname

  const chair = await enter('Chair’s office', at())
  await goTo(chair, procedure)
  await chair
    .getByRole('button', { name: /Announce/ })
    .first()
    .click()
  await review(chair)
  await record(chair)
  const reader = await visit(at())
  await goTo(reader, '/decisions')
  await reader.getByText('Provisional agenda of the 15th session').first().waitFor()
})

test('a delegate breaks a silence, and an open page of another delegation shows it by itself', async () => {
  const belmoth = await enter('Delegation of Belmoth', at())
  await goTo(belmoth, '/procedures')
  await belmoth
    .getByRole('link', { name: /C\/L\.7\/Rev\.1/ })
    .first()
    .click()
  await belmoth.getByText('If your member agrees, nothing needs to be done.').waitFor()
  const procedure = new URL(belmoth.url()).pathname
  let loads = 0
  belmoth.on('load', () => (loads += 1))

  const vellimar = await enter('Delegation of Vellimar', at())
  await goTo(vellimar, procedure)
  const breaking = await unfold(vellimar, 'Break the silence')
  const kinds = breaking.getByLabel('By', { exact: true })
  await kinds.selectOption({ label: 'amendment' })
  await breaking.getByLabel('Reason, or the words of the amendment').fill('In paragraph 2, “welcome whoever opens it”.')
  await breaking.getByRole('button', { name: 'Review before it is official' }).click()
  const words = await review(vellimar)
  expect(words).toContain('welcome whoever opens it')
  const { seq } = await record(vellimar)
  expect(seq).toBeGreaterThan(0)

  await belmoth.getByText('In paragraph 2, “welcome whoever opens it”.').waitFor()
  expect(await belmoth.getByText('If your member agrees, nothing needs to be done.').count()).toBe(0)
  expect(loads).toBe(0)
})
