import { expect, test } from 'vitest'
import { findStatements } from './find-statements.ts'
import { readText } from '../words/reading.ts'

interface Row {
  readonly source: string | null
  readonly content: string
  readonly rule: string | undefined
}

function found(text: string): readonly Row[] {
  return findStatements(readText(text)).map((one) => ({
    source: one.source && text.slice(one.source.start, one.source.end),
    content: one.content.map((span) => text.slice(span.start, span.end)).join(' … '),
    rule: one.rules[0],
  }))
}

const CASES: readonly (readonly [rule: string, text: string, source: string, content: string])[] = [
  ['Q1', '“The ford holds,” Envoy Marit Sole said.', 'Envoy Marit Sole', '“The ford holds,”'],
  ['Q1', '"Will the ford hold?" Envoy Marit Sole asked.', 'Envoy Marit Sole', '"Will the ford hold?"'],
  ['Q2', '“The ford holds,” said Marit Sole, the envoy of Averra.', 'Marit Sole', '“The ford holds,”'],
  [
    'Q3',
    'Marit Sole told reporters in Sambrel: “The ford holds until June.”',
    'Marit Sole',
    '“The ford holds until June.”',
  ],
  [
    'Q3',
    'In a letter to the Council, Sole wrote, «The ford holds until June.»',
    'Sole',
    '«The ford holds until June.»',
  ],
  ['Q4', '“The ford,” Sole said, “holds until June.”', 'Sole', '“The ford,” … “holds until June.”'],
  ['Q8', '“The ford holds until June,” Orrin Wire quoted Sole as saying.', 'Sole', '“The ford holds until June,”'],
  ['Q8', 'Sole was quoted by Orrin Wire as saying that the ford holds.', 'Sole', 'that the ford holds'],
  ['Q9', 'The week closed.\n\n“The ford holds until June.” — Marit Sole', 'Marit Sole', '“The ford holds until June.”'],
  [
    'C1',
    'Marit Sole, who leads the survey, has repeatedly said that the ford holds.',
    'Marit Sole',
    'that the ford holds',
  ],
  [
    'C1',
    'Marit Sole, curator of the river museum at Sambrel, said on Monday that the ford holds.',
    'Marit Sole',
    'that the ford holds',
  ],
  ['C2', 'The minister believes the ford will hold.', 'The minister', 'the ford will hold'],
  ['C2', 'Officials say the ford holds.', 'Officials', 'the ford holds'],
  ['C3', 'According to the river office, the ford holds.', 'the river office', 'the ford holds'],
  ['C3', 'The ford holds, according to Marit Sole.', 'Marit Sole', 'The ford holds'],
  ['C4', 'The delegation rejected the draft on transit checks.', 'The delegation', 'the draft on transit checks'],
  [
    'C4',
    'President Okonsel called for calm at the ford as he met the envoys.',
    'President Okonsel',
    'calm at the ford',
  ],
  ['C4', 'Averra urged its neighbours to open the ford.', 'Averra', 'its neighbours to open the ford'],
  ['C7', 'Sole explained how the ford was built.', 'Sole', 'how the ford was built'],
  ['C8', 'The ford will hold until June, Sole said on Monday.', 'Sole', 'The ford will hold until June'],
  ['C8', 'The ford, said Marit Sole, will hold until June.', 'Marit Sole', 'The ford … will hold until June'],
  ['C9', 'The envoy expressed confidence that the ford would hold.', 'The envoy', 'that the ford would hold'],
  ['C9', 'Sole pointed out that the ford is narrow.', 'Sole', 'that the ford is narrow'],
]

for (const [rule, text, source, content] of CASES) {
  test(`${rule}: ${text}`, () => {
    const rows = found(text)
    expect(rows[0]).toEqual({ source, content, rule })
  })
}

const NOTHING: readonly string[] = [
  'The claims of the neighbours were heard by the Council.',
  'The report on the ford is in the annex.',
  'Growing calls for calm were heard at the ford.',
  'The plan proposed by the minister was good.',
  'The minister is expected to say that the ford holds.',
  'The “high road” is closed.',
  'The Council read the “Charter of the Fords” twice.',
  'The envoy was told that the ford was closed.',
  'Image: Marit Sole said',
]

for (const text of NOTHING) {
  test(`no statement: ${text}`, () => {
    expect(found(text)).toEqual([])
  })
}

test('a second verb and a gerund carry the speaker on', () => {
  expect(found('Marit Sole said that the ford holds, adding that the bridge does not.')).toEqual([
    { source: 'Marit Sole', content: 'that the ford holds', rule: 'C1' },
    { source: 'Marit Sole', content: 'that the bridge does not', rule: 'C5' },
  ])
  expect(found('Marit Sole said the ford holds but warned that the bridge does not.')).toEqual([
    { source: 'Marit Sole', content: 'the ford holds', rule: 'C2' },
    { source: 'Marit Sole', content: 'that the bridge does not', rule: 'C6' },
  ])
})

test('a statement inside a statement keeps its own speaker', () => {
  const text = 'The envoy said that Averra had promised that the ford would open.'
  expect(found(text).map((row) => [row.source, row.content])).toEqual([
    ['The envoy', 'that Averra had promised that the ford would open'],
    ['Averra', 'that the ford would open'],
  ])
})

test('a quotation in the next sentence goes on with the same speaker, one behind a narrative sentence does not', () => {
  expect(found('“The ford holds,” Sole said. “It always did hold, in my time.”')).toEqual([
    { source: 'Sole', content: '“The ford holds,” … “It always did hold, in my time.”', rule: 'Q1' },
  ])
  expect(
    found('“The ford holds,” Sole said. Jo Adar walked in from the rain. “Nobody asked the ferrymen about it.”').at(-1),
  ).toEqual({ source: 'Jo Adar', content: '“Nobody asked the ferrymen about it.”', rule: 'Q10' })
})

test('a quotation over two paragraphs is one statement', () => {
  const text = 'Sole said: “The ford holds.\n\n“It always did hold, in my time,” she added.'
  const rows = found(text)
  expect(rows.every((row) => row.source !== null)).toBe(true)
  const unmarked = 'Sole said: "The ford holds.\n\nIt always did hold, in my time."\n\nThe ferry left.'
  expect(found(unmarked)).toEqual([
    { source: 'Sole', content: '"The ford holds. … It always did hold, in my time."', rule: 'Q3' },
  ])
})

test('a negated report is negative', () => {
  const [one] = findStatements(readText('The minister did not say that the ford would open.'))
  expect(one?.negated).toBe(true)
})
