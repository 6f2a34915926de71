import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer } = house
const analyst = wearing('analyst')
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')
const outside = { person: null, role: 'public' as const, member: null }

answered(
  await as(officer, 'fill-office', {
    title: 'Foreign Minister',
    of: { kind: 'member', member: 'ALD' },
    person: alder.person!.id,
    from: '2020-01-01',
    to: '2031-12-31',
  }),
)
const text = `Alderford wants lower tolls

RIVERTON, March 3, 2031. Foreign Minister Envoy of Alderford spoke to reporters at the ford.

“We cannot accept a toll above a third of the upkeep,” Envoy of Alderford said. “Our farmers 👩‍🌾 pay already.”

Envoy of Birchford said that the upkeep had doubled in a year.

The minister left for the council without taking further questions from the press that day.
`
const pasted = { media: 'text/plain' as const, content: text }
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const received = answered(await as(analyst, 'receive-report', pasted))

const attributed = {
  report: received.id,
  suggestion: null,
  content: [spanOf('We cannot accept a toll above a third of the upkeep')],
  source: [],
  cue: [],
  speakerName: 'Envoy of Alderford',
  member: 'ALD',
  capacity: 'for-member' as const,
}

test('a report is a hashed snapshot of exactly what came, with suggestions matched against the register of its day', async () => {
  const report = answered(await as(analyst, 'report', { id: received.id }))
  expect(report.text).toBe(text)
  expect(report.textHash).toBe(house.house.sha256(text))
  expect(report.suggestions).toHaveLength(received.suggestions)
  const suggestion = report.suggestions.find(({ quote }) => quote.includes('cannot accept'))
  expect(suggestion).toMatchObject({
    state: 'open',
    type: 'direct',
    speakerName: 'Envoy of Alderford',
    person: alder.person!.id,
    office: 'Foreign Minister',
    member: 'ALD',
    capacity: 'for-member',
    care: 'routine',
    warnings: [],
  })
  expect(suggestion?.reasons.map(({ facts }) => facts['rule'])).toEqual(['Q1', 'Q5', 'R-name', 'K4'])
  for (const one of report.suggestions) {
    expect(one.quote).toBe(one.content.map(({ start, end }) => text.slice(start, end)).join(' […] '))
  }
})

test('members see the report and what was accepted; what the machine only suggests is for those who curate', async () => {
  const seen = answered(await as(birch, 'report', { id: received.id }))
  expect(seen.text).toBe(text)
  expect(seen.suggestions).toEqual([])
  expect(seen.extraction).toMatchObject({ statements: [], proposals: [], actors: [], facts: [] })
  expect(refusedWith(await as(outside, 'report', { id: received.id }))).toBe('identity.not_signed_in')
})

test('the same report is taken in once, even when two send it at once', async () => {
  const again = { ...pasted, content: `${text}\nSecond edition.` }
  const outcomes = await Promise.all([as(analyst, 'receive-report', again), as(officer, 'receive-report', again)])
  expect(outcomes.map(refusedWith).toSorted()).toEqual(['accepted', 'report.already_received'])
})

test.each([
  ['a control character that reorders', 'Averra \u202eagrees\u202c to all of it.', 'report.bidi_control'],
  ['half a character', 'Averra \ud83d agrees.', 'report.invalid_utf8'],
  ['a null character', 'Averra\u0000 agrees.', 'report.control_character'],
  ['an escape sequence', 'Averra \u001b[8mdis\u001b[0magrees.', 'report.control_character'],
  ['a line for every letter', 'a\n'.repeat(60_000), 'report.too_hard_to_read'],
  ['blanks only', '  \n\t ', 'report.unreadable'],
  ['marks only', '— … “”', 'report.unreadable'],
] as const)('%s is refused', async (_, content, code) => {
  expect(refusedWith(await as(analyst, 'receive-report', { media: 'text/plain', content }))).toBe(code)
})

test('a page is reduced to its article, and nothing that runs is left in it', async () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, i) =>
      `<p>Paragraph ${i}: “The ford stays open,” Envoy of Alderford said in Riverton on the third of March.</p>`,
  )
  const html = `<html><head><meta charset="windows-1251"><title>Ford — stays open</title></head><body><nav>Menu</nav><article><h1>Ford — stays open</h1>${paragraphs.join('')}<script>steal()</script></article></body></html>`
  const { id } = answered(await as(analyst, 'receive-report', { media: 'text/html', content: html }))
  const report = answered(await as(analyst, 'report', { id }))
  expect(report.title).toBe('Ford — stays open')
  expect(report.text).toContain('“The ford stays open,” Envoy of Alderford said')
  expect(report.text).not.toMatch(/steal|Menu|<p>/)
})

test('an accepted statement is the exact text of its spans, settles its suggestion once and stands on the page', async () => {
  const { suggestions } = answered(await as(analyst, 'report', { id: received.id }))
  const suggestion = suggestions.find(({ quote }) => quote.includes('cannot accept'))!
  const accepting = { ...attributed, suggestion: suggestion.key }
  const outcomes = await Promise.all([
    as(analyst, 'accept-statement', accepting),
    as(officer, 'accept-statement', accepting),
  ])
  expect(outcomes.map(refusedWith).toSorted()).toEqual(['accepted', 'report.suggestion_settled'])
  const report = answered(await as(analyst, 'report', { id: received.id }))
  expect(report.statements).toMatchObject([
    { quote: 'We cannot accept a toll above a third of the upkeep', type: 'direct', found: true, member: 'ALD' },
  ])
  expect(report.suggestions.find(({ key }) => key === suggestion.key)).toMatchObject({
    state: 'accepted',
    statement: report.statements[0]!.id,
  })
  const page = answered(await as(outside, 'member', { code: 'ALD' }))
  expect(page.statements.map(({ quote }) => quote)).toEqual(['We cannot accept a toll above a third of the upkeep'])
  expect(page.offices).toMatchObject([{ title: 'Foreign Minister', person: 'Envoy of Alderford' }])
  const { reports } = answered(await as(birch, 'reports', {}))
  expect(reports.find(({ id }) => id === received.id)).toMatchObject({ accepted: 1, rejected: 0 })
  const last = (await house.house.storage.read((store) => store.record.all())).at(-1)
  expect(last?.body).toMatchObject({
    readers: { kind: 'members' },
    body: { quote: 'We cannot accept a toll above a third of the upkeep' },
  })
})

test('a span outside the text, inside a character, without words or overlapping is refused and nothing is written', async () => {
  const accept = async (content: { start: number; end: number }[]) =>
    refusedWith(await as(analyst, 'accept-statement', { ...attributed, content }))
  const farmer = text.indexOf('👩')
  expect(await accept([{ start: 0, end: text.length + 1 }])).toBe('statement.span_out_of_text')
  expect(await accept([{ start: 5, end: farmer + 1 }])).toBe('statement.span_splits_character')
  expect(await accept([{ start: 5, end: farmer + 2 }])).toBe('statement.span_splits_character')
  expect(await accept([spanOf('\n\n')])).toBe('statement.span_empty')
  expect(await accept([spanOf('We cannot accept'), spanOf('accept a toll')])).toBe('statement.spans_overlap')
  expect(answered(await as(analyst, 'report', { id: received.id })).statements).toHaveLength(1)
})

test('a statement whose snapshot no longer holds its words is shown as gone', async () => {
  const other = {
    media: 'text/plain' as const,
    content: 'Envoy of Alderford said that the ford is closed for repairs.',
  }
  const { id } = answered(await as(analyst, 'receive-report', other))
  const start = other.content.indexOf('the ford')
  const content = [{ start, end: start + 18 }]
  const statement = answered(await as(analyst, 'accept-statement', { ...attributed, report: id, content }))
  await house.db
    .updateTable('report')
    .set({ text: `Correction. ${other.content}` })
    .where('id', '=', id)
    .execute()
  const { statements } = answered(await as(birch, 'report', { id }))
  expect(statements).toMatchObject([{ id: statement.id, quote: 'the ford is closed', type: 'indirect', found: false }])
})

test('a rejection carries its reason and can be taken back; an accepted statement cannot', async () => {
  const { suggestions } = answered(await as(analyst, 'report', { id: received.id }))
  const accepted = suggestions.find(({ state }) => state === 'accepted')!
  const open = suggestions.find(({ state }) => state === 'open')
  const key = { report: received.id, suggestion: accepted.key }
  expect(refusedWith(await as(analyst, 'reconsider-suggestion', key))).toBe('report.suggestion_settled')
  expect(refusedWith(await as(analyst, 'reject-suggestion', { ...key, reason: 'Late.' }))).toBe(
    'report.suggestion_settled',
  )
  expect(refusedWith(await as(analyst, 'reject-suggestion', { ...key, suggestion: 'none', reason: 'No.' }))).toBe(
    'report.unknown_suggestion',
  )
  expect(open).toBeDefined()
  const other = { report: received.id, suggestion: open!.key }
  const stateNow = async () =>
    answered(await as(analyst, 'report', { id: received.id })).suggestions.find((one) => one.key === open!.key)
  answered(await as(analyst, 'reject-suggestion', { ...other, reason: 'Not a statement.' }))
  expect(await stateNow()).toMatchObject({ state: 'rejected', reason: 'Not a statement.' })
  answered(await as(analyst, 'reconsider-suggestion', other))
  expect(await stateNow()).toMatchObject({ state: 'open', reason: null })
})

test('only the member to which a statement is attributed replies to it', async () => {
  const page = answered(await as(alder, 'member', { code: 'ALD' }))
  const statement = page.statements.find(({ found }) => found)!
  const reply = { statement: statement.id, reflects: false, words: 'This does not reflect our position.' }
  expect(page.mayReply).toBe(true)
  expect(refusedWith(await as(birch, 'reply-to-statement', reply))).toBe('policy.other_member')
  expect(refusedWith(await as(analyst, 'reply-to-statement', reply))).toBe('policy.not_entitled')
  answered(await as(alder, 'reply-to-statement', reply))
  const after = answered(await as(outside, 'member', { code: 'ALD' }))
  expect(after.statements.find(({ id }) => id === statement.id)?.replies).toMatchObject([
    { member: 'ALD', reflects: false, words: reply.words },
  ])
  expect(after.notes.map(({ code }) => code)).toEqual(['member.statements_contradicted'])
})

test('a statement is filed under a dossier, which only insiders see', async () => {
  const { dossier } = await aDossier(house)
  const statement = answered(await as(alder, 'member', { code: 'ALD' })).statements.find(({ found }) => found)!
  expect(refusedWith(await as(analyst, 'link-statement', { statement: statement.id, dossier: received.id }))).toBe(
    'policy.not_found',
  )
  answered(await as(analyst, 'link-statement', { statement: statement.id, dossier }))
  expect(answered(await as(birch, 'dossier', { id: dossier })).statements.map(({ id }) => id)).toEqual([statement.id])
  const dossierSeen = async (actor: typeof analyst) =>
    answered(await as(actor, 'member', { code: 'ALD' })).statements.find(({ id }) => id === statement.id)?.dossier
  expect(await dossierSeen(birch)).toBe(dossier)
  expect(await dossierSeen(outside)).toBeNull()
})

test('a very long report brings all its suggestions, and a statement stays a quotation', async () => {
  const content = 'Envoy of Alderford said that the ford is open today. '.repeat(2500)
  const { id, suggestions } = answered(await as(analyst, 'receive-report', { media: 'text/plain', content }))
  expect(suggestions).toBeGreaterThan(2000)
  expect(answered(await as(analyst, 'report', { id })).suggestions).toHaveLength(suggestions)
  const whole = { ...attributed, report: id, content: [{ start: 0, end: content.length - 1 }] }
  expect(refusedWith(await as(analyst, 'accept-statement', whole))).toBe('request.invalid')
})

test('an address that would run as a script is refused', async () => {
  const report = {
    media: 'text/plain' as const,
    content: 'The ford is shut, said its keeper.',
    address: 'javascript:alert(1)',
  }
  expect(refusedWith(await as(analyst, 'receive-report', report))).toBe('request.invalid')
})
