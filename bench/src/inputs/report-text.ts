import type { Register } from '@commonline/evidence'
import { oneOf, seededNumbers } from './seeded-numbers.ts'
import type { SeededNumbers } from './seeded-numbers.ts'

/** Made-up members and office holders that the made-up reports name. */
export const REPORT_REGISTER: Register = {
  members: [
    { code: 'TL', name: 'Talland', demonyms: ['Tallander'] },
    { code: 'MV', name: 'Mirevale', demonyms: ['Mirevaler'] },
    { code: 'OB', name: 'Osterby', demonyms: ['Osterbyer'] },
  ],
  persons: [
    { id: 'p1', name: 'Ilse Varga', offices: [{ title: 'Foreign Minister', of: 'TL' }] },
    { id: 'p2', name: 'Teodor Lunde', offices: [{ title: 'Prime Minister', of: 'MV' }] },
    { id: 'p3', name: 'Amara Quist', offices: [{ title: 'Secretary General', of: 'Harbour League' }] },
  ],
  bodies: [{ name: 'Harbour League', aliases: ['the League'] }],
  agencies: ['Coastal Press'],
  outlets: ['The Quay Gazette'],
}

const SPEAKERS = [
  'Foreign Minister Ilse Varga of Talland',
  'Prime Minister Teodor Lunde',
  'Amara Quist, Secretary General of the Harbour League,',
  'a spokesman for Osterby',
  'Lunde',
  'She',
] as const
const WORDS = [
  'we will support the dredging fund if the northern ports are included',
  'nobody has shown us the figures that were promised in March',
  'the levy must not fall on small harbours',
  'this is a matter for the next session and not for the press',
  'our delegation has received its instructions and will state them on Thursday',
] as const
const BACKGROUND = [
  'The fund was proposed on 3 March and has been before the committee since then.',
  'Delegations met for two hours behind closed doors.',
  'Trade between the ports has fallen by a tenth since last year, according to the harbour office.',
  'No vote is expected before the summer.',
] as const

function paragraph(next: SeededNumbers): string {
  const speaker = oneOf(next, SPEAKERS)
  const words = oneOf(next, WORDS)
  const background = oneOf(next, BACKGROUND)
  const forms: readonly [string, ...string[]] = [
    `“${words[0]?.toUpperCase() ?? ''}${words.slice(1)},” said ${speaker} on Tuesday. ${background}`,
    `${speaker} told Coastal Press that ${words}. ${background} “${oneOf(next, WORDS)},” Lunde added.`,
    `${background} According to ${speaker} ${words}.`,
    `${background} ${oneOf(next, BACKGROUND)} ${oneOf(next, BACKGROUND)}`,
  ]
  return oneOf(next, forms)
}

/** A made-up report of at least so many characters, in paragraphs of two or three sentences. */
export function syntheticReport(characters: number): string {
  const next = seededNumbers(characters)
  const parts = [
    'Harbour League weighs dredging fund',
    'MIREVALE, 4 March 2030 (Coastal Press) — The League met on Monday.',
  ]
  let length = 0
  while (length < characters) {
    const part = paragraph(next)
    parts.push(part)
    length += part.length + 2
  }
  return parts.join('\n\n')
}
