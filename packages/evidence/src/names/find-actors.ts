import type { Actor, Mention, Office } from './actor.ts'
import { guessNames } from './guess-names.ts'
import type { NameRun } from '../words/name-run.ts'
import { isNameWord, isTitleWord, nameRuns } from '../words/name-run.ts'
import type { KnownActor, NameIndex } from './name-index.ts'
import { officesInText } from './offices.ts'
import type { Reading } from '../words/reading.ts'
import type { Register } from './register.ts'
import { foldName } from './register.ts'
import type { Span } from '../text/span.ts'
import { quote } from '../text/span.ts'
import type { Token } from '../text/token.ts'
import { tokenize } from '../text/token.ts'

interface Collected {
  readonly actor: KnownActor
  readonly mentions: Mention[]
}

function knownMentions(
  text: string,
  tokens: readonly Token[],
  index: NameIndex,
  into: Map<string, Collected>,
): boolean[] {
  const used: boolean[] = tokens.map(() => false)
  const folded = (at: number): string => foldName((tokens[at]?.text ?? '').replace(/['’]s$/u, ''))
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !token.capital || token.kind !== 'word') continue
    const first = folded(i).split(' ')[0] ?? ''
    for (const form of index.byFirstWord.get(first) ?? []) {
      const length = matchLength(tokens, folded, i, form.words)
      if (length === 0 || (form.form === 'surname' && anotherFirstName(tokens[i - 1], form.actor.name))) continue
      const last = tokens[i + length - 1] as Token
      const end = last.end - (/['’]s$/u.test(last.text) ? 2 : 0)
      const entry = into.get(form.actor.id) ?? { actor: form.actor, mentions: [] }
      into.set(form.actor.id, entry)
      entry.mentions.push({ ...quote(text, { start: token.start, end }), form: form.form })
      for (let k = i; k < i + length; k++) used[k] = true
      i += length - 1
      break
    }
  }
  return used
}

/** Letters that two spellings of a first name share at least: "Aleksandr", "Alexander". */
const FIRST_NAME_LETTERS = 3

/** "Ivan Adar" is not the registered Jo Adar: a first name of somebody else stands before the surname. */
function anotherFirstName(before: Token | undefined, name: string): boolean {
  if (!before || !isNameWord(before) || isTitleWord(before, true)) return false
  const folded = foldName(before.text)
  const first = foldName(name).split(' ')[0] ?? ''
  const initial = folded.length === 1 && first.startsWith(folded)
  return !initial && folded.slice(0, FIRST_NAME_LETTERS) !== first.slice(0, FIRST_NAME_LETTERS)
}

/** How many tokens a folded name covers from i on; 0 when it does not stand there. */
function matchLength(
  tokens: readonly Token[],
  folded: (at: number) => string,
  i: number,
  words: readonly string[],
): number {
  let at = i
  let word = 0
  while (word < words.length) {
    const token = tokens[at]
    if (!token) return 0
    if (at > i && token.kind === 'mark') {
      if (!/[-.’']/u.test(token.text)) return 0
      at++
      continue
    }
    for (const part of folded(at).split(' ')) {
      if (part !== words[word]) return 0
      word++
    }
    at++
  }
  return at - i
}

function registerOffices(register: Register, id: string): readonly Office[] {
  const person = register.persons.find((one) => one.id === id)
  return (person?.offices ?? []).map((office) => ({
    title: office.title,
    of: register.members.find((member) => member.code === office.of)?.name ?? office.of,
    from: office.from ?? null,
    to: office.to ?? null,
    acting: office.acting ?? false,
    evidence: null,
  }))
}

/**
 * Everybody and everything named: the register's names first, then states and wire services, then runs of
 * capitalised words that a title or a reporting verb shows to be a person or an organisation.
 */
export function findActors(
  reading: Reading,
  index: NameIndex,
  register: Register,
  sources: readonly Span[],
): readonly Actor[] {
  const known = new Map<string, Collected>()
  const runs: NameRun[] = []
  for (const paragraph of reading.paragraphs) {
    if (paragraph.kind === 'boilerplate') continue
    const tokens = tokenize(reading.text, paragraph, [])
    const used = knownMentions(reading.text, tokens, index, known)
    for (const run of nameRuns(tokens, used)) runs.push(run)
  }
  const actors: Actor[] = []
  for (const { actor, mentions } of known.values()) {
    const offices = actor.type === 'person' ? registerOffices(register, actor.id) : []
    actors.push({ ...actor, offices: [...offices], mentions })
  }
  const taken = new Set(actors.map((actor) => actor.id))
  for (const guess of guessNames(reading.text, runs, sources)) {
    let id = foldName(guess.name).replaceAll(' ', '-')
    while (taken.has(id)) id = `${id}-2`
    taken.add(id)
    const mentions = guess.mentions.toSorted((a, b) => a.start - b.start)
    actors.push({
      id,
      type: guess.person ? 'person' : 'organisation',
      name: guess.name,
      code: null,
      registered: false,
      aliases: guess.aliases,
      offices: [],
      mentions,
    })
  }
  return officesInText(reading, actors).toSorted(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  )
}
