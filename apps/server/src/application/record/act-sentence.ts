import type { Fact, Sentence } from '@commonline/rules'
import { tablerIn } from '../drafts/tabled-by.ts'
import type { EntryRow } from '../ports/record-store.ts'
import { actInWords } from './act-in-words.ts'

type Body = Readonly<Record<string, unknown>>

/** What sentences about acts name. A draft's whole text and the like stay in the body. */
const told = [
  'before',
  'body',
  'by',
  'code',
  'dueAt',
  'entry',
  'from',
  'function',
  'ground',
  'kind',
  'ledger',
  'matter',
  'member',
  'name',
  'number',
  'place',
  'programme',
  'purpose',
  'quote',
  'reason',
  'role',
  'ruling',
  'source',
  'speakerName',
  'standing',
  'symbol',
  'title',
  'to',
  'value',
  'version',
  'vote',
  'words',
] as const

/** What an act says, for a reader who may see its body: `act.` and its kind, what the sentence names, and the English text. */
export function actSentence(entry: Pick<EntryRow, 'kind'>, body: Body): Sentence {
  const decision = textOf(body['decision'], 'symbol')
  const facts: Record<string, Fact> = {
    outcome: textOf(body['verdict'], 'outcome'),
    decision,
    decided: decision === '' ? 'no' : 'yes',
    noted: body['received'] === null || body['received'] === undefined ? 'no' : 'yes',
    reasoned: typeof body['reason'] === 'string' && body['reason'] !== '' ? 'yes' : 'no',
  }
  if (typeof body['tabledBy'] === 'string') {
    const { as, member } = tablerIn(body['tabledBy'])
    Object.assign(facts, { tabler: as, tablerMember: member ?? '' })
  }
  for (const name of told) {
    const value = body[name]
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value
  }
  return { code: `act.${entry.kind.replaceAll('-', '_')}`, facts, text: actInWords(entry, body) }
}

/** A text inside a part of the body; empty where there is none. */
function textOf(part: unknown, name: string): string {
  if (typeof part !== 'object' || part === null || !(name in part)) return ''
  const value: unknown = Object.entries(part).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : ''
}
