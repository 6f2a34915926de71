import { expect, test } from 'vitest'
import { extract } from './extract.ts'
import type { Extraction } from './extraction.ts'
import { ORRIN } from './orrin-reports.test-data.ts'
import { documentFromText } from './text/report-document.ts'

// Fictional reports in the styles in which reports come in, written for these tests. What is missed in them is not listed
// either: "expressed gratitude for the support" reports no words.

function read(text: string): Extraction {
  const document = documentFromText(text)
  if (!document.ok) throw new Error(document.refusal.code)
  return extract(document.value, ORRIN)
}

/** Speaker, capacity, type and words of every statement outside another one. */
const said = (text: string, found: Extraction) =>
  found.statements
    .filter((one) => one.nestedIn === null)
    .map(({ speakerName, capacity, type, content }) => [
      speakerName,
      capacity,
      type,
      content.map(({ start, end }) => text.slice(start, end)).join(' … '),
    ])

const chain = (found: Extraction) => found.chain.map(({ role, name }) => [role, name])

const WIRE = `Belmoth rules out tolls on the Sarn before winter

SAMBREL, June 14 (Orrin Wire) - Belmoth will not levy tolls on the Sarn before winter, its transport minister said on Tuesday, rejecting a call by upland states for an early start.

"There will be no toll this year. We gave our word to the bargemen and we keep it," Transport Minister Corin Vale told reporters in Sambrel.

Vale said the ministry was looking at "three or four models" and would publish them by October.

His Averran counterpart, Lena Dorst, called the decision "regrettable" and urged Belmoth to reconsider.

The Orrin Compact, a group of six river states, has no common rule on tolls.`

const AGENCY = `Secretary General: Compact ready to support members in flood season

HARROWMERE, 2 May. /River Press Agency/. The Orrin Compact is ready to provide any member that asks with pumps and crews, Secretary General of the Orrin Compact Ilse Maravend stated at a meeting with Prime Minister of Vellimar Anneke Quill.

"We stand ready. No member will be left alone with the water", the Secretary General emphasized.

For her part, Anneke Quill expressed gratitude for the support and noted that Vellimar attaches great importance to cooperation within the Compact.

The sides also discussed preparations for the next session of the Council of Heads.`

const FEATURE = `The man who waits for the river

LOWHAVEN — Every morning at six, Tobin Marsh walks to the gauge at the old lock and writes a number in a book.

“People think the river is slow,” he says. “It is not slow. It is patient.”

Marsh, who has kept the gauge for 31 years, does not believe the new dam will help. According to him, the water will simply go round.

The water board disagrees. “The model is clear: peak levels fall by a third,” says its director, Hanne Ruud. She adds that the board has “listened to everyone.”

Nobody has yet told Marsh who will read the gauge when he is gone.`

const STATEMENT = `Statement of the Chair on the situation at the Upper Weir

The following statement was made on 9 September by the Chair of the Council of Heads, President Teodar Okonsel of Dressil:

“Speaking as chair, I call on all members to refrain from any step that would raise tensions at the Upper Weir.

“I welcome the offer of Belmoth to host talks. I regret that no date has been set.

“The Council will return to the matter in October.”

Asked about his own country's view, Okonsel said that Dressil supported the Belmothian offer.`

const INTERVIEW = `‘We are not the ones who closed the gate’: Ostrane’s transit minister

Bram Tressick has been minister of transit for Ostrane since last year. He spoke to the Basin Courier in his office above the pass.

Basin Courier: Why was the gate closed?

Tressick: Because the road was under snow. Nobody ordered it closed for any other reason.

Basin Courier: Averra says otherwise.

Tressick: Averra has said many things this winter. We have the records and we will show them to the Council.

Asked whether a date had been set, the minister replied: “Not yet, but soon.”`

test('a wire report: the words begin behind the dateline, a counterpart is the named minister', () => {
  const found = read(WIRE)
  expect(found.article.dateline).toMatchObject({ place: 'Sambrel', agency: 'Orrin Wire' })
  expect(said(WIRE, found)).toEqual([
    ['Corin Vale', 'unclear', 'indirect', 'Belmoth will not levy tolls on the Sarn before winter'],
    [
      'Corin Vale',
      'unclear',
      'direct',
      '"There will be no toll this year. We gave our word to the bargemen and we keep it,"',
    ],
    [
      'Corin Vale',
      'unclear',
      'mixed',
      'the ministry was looking at "three or four models" and would publish them by October',
    ],
    ['Lena Dorst', 'unclear', 'mixed', 'the decision "regrettable"'],
    ['Lena Dorst', 'unclear', 'indirect', 'Belmoth to reconsider'],
  ])
})

test('an agency’s own style: the name between slashes, offices and persons in turn', () => {
  const found = read(AGENCY)
  expect(found.article.dateline).toMatchObject({ place: 'Harrowmere', agency: 'River Press Agency' })
  expect(chain(found)).toEqual([
    ['speaker', 'Ilse Maravend'],
    ['speaker', 'Anneke Quill'],
    ['agency', 'River Press Agency'],
  ])
  expect(said(AGENCY, found)).toEqual([
    ['Ilse Maravend', 'organisation', 'indirect', 'Compact ready to support members in flood season'],
    [
      'Ilse Maravend',
      'organisation',
      'indirect',
      'The Orrin Compact is ready to provide any member that asks with pumps and crews',
    ],
    ['Ilse Maravend', 'organisation', 'direct', '"We stand ready. No member will be left alone with the water"'],
    ['Anneke Quill', 'member', 'indirect', 'that Vellimar attaches great importance to cooperation within the Compact'],
  ])
})

test('a feature: present tense, pronouns, a director whose name comes last', () => {
  const found = read(FEATURE)
  const statements = said(FEATURE, found).filter(([speaker]) => speaker !== null)
  expect(statements.map(([speaker, , , words]) => [speaker, words])).toEqual([
    ['Tobin Marsh', '“People think the river is slow,” … “It is not slow. It is patient.”'],
    ['Tobin Marsh', 'the new dam will help'],
    ['Tobin Marsh', 'the water will simply go round'],
    ['Hanne Ruud', '“The model is clear: peak levels fall by a third,”'],
    ['Hanne Ruud', 'that the board has “listened to everyone.”'],
  ])
  expect(found.statements.find((one) => one.rules.includes('C2') && one.nestedIn === null)).toMatchObject({
    polarity: 'negative',
    mental: true,
  })
})

test('a published statement: whoever made it speaks, as chair by its own words', () => {
  const found = read(STATEMENT)
  expect(said(STATEMENT, found)).toEqual([
    ['Teodar Okonsel', 'chair', 'direct', expect.stringMatching(/^“Speaking as chair[^]*in October.”$/)],
    ['Teodar Okonsel', 'unclear', 'indirect', 'that Dressil supported the Belmothian offer'],
  ])
})

test('an interview: turns by name, the questions left out', () => {
  const found = read(INTERVIEW)
  expect(said(INTERVIEW, found)).toEqual([
    ['Bram Tressick', 'member', 'direct', expect.stringMatching(/^Because the road .* any other reason\.$/)],
    ['Bram Tressick', 'member', 'direct', expect.stringMatching(/^Averra has said many things .* to the Council\.$/)],
    ['Bram Tressick', 'member', 'direct', '“Not yet, but soon.”'],
  ])
})

test('names with a colon that take no turns are headings and lists, not an interview', () => {
  const list = 'The council met.\n\nVenue: the old mill.\n\nVenue: the new mill.\n\nThe meeting ended at noon.'
  expect(read(list).statements).toEqual([])
})
