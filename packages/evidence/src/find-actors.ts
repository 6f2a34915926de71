import type { Actor, Mention, MentionForm, Office } from './actor.ts'
import type { KnownActor, NameIndex } from './name-index.ts'
import { officesInText } from './offices.ts'
import type { Reading } from './reading.ts'
import type { Register } from './register.ts'
import { foldName } from './register.ts'
import type { Span } from './span.ts'
import { quote } from './span.ts'
import type { Token } from './token.ts'
import { tokenize } from './token.ts'
import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  isTimeWord,
} from './word-class.ts'

/** A run of capitalised words that the register does not know. */
interface NameRun extends Span {
  readonly words: readonly string[]
  /** Words of a title before the name, as written ("Foreign Minister"). */
  readonly title: Span | null
  readonly person: boolean
}

interface Collected {
  readonly actor: KnownActor
  readonly mentions: Mention[]
}

const ORGANISATION_WORD =
  /^(?:organi[sz]ation|council|committee|commission|ministry|union|agency|party|university|court|assembly|parliament|senate|congress|government|foundation|institute|association|church|bank|group|federation|league|company|corporation|department|office|police|school|museum|press|news|centre|center|society|network|alliance|front|movement|army|forces|secretariat|compact|district|museum|hotel|stadium|cup|festival|street|park|program|programme|project|house|times|post|wiki|website|internet|channel|canal|river|sea|bridge|city|county|state|states|republic|kingdom|islands?|treaty|act|agreement|award|campaign)$/iu
const PARTICLES = new Set([
  'de',
  'del',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'dos',
])
const HONORIFICS = new Set('mr mrs ms miss dr prof sir dame lord lady professor doctor'.split(' '))

function knownMentions(
  text: string,
  tokens: readonly Token[],
  index: NameIndex,
  into: Map<string, Collected>,
): boolean[] {
  const used: boolean[] = tokens.map(() => false)
  const folded = tokens.map((token) => foldName(token.text.replace(/['’]s$/u, '')))
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !token.capital || token.kind !== 'word') continue
    const first = folded[i]?.split(' ')[0] ?? ''
    for (const form of index.byFirstWord.get(first) ?? []) {
      const length = matchLength(tokens, folded, i, form.words)
      if (length === 0) continue
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

/** How many tokens a folded name covers from i on; 0 when it does not stand there. */
function matchLength(tokens: readonly Token[], folded: readonly string[], i: number, words: readonly string[]): number {
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
    for (const part of (folded[at] ?? '').split(' ')) {
      if (part !== words[word]) return 0
      word++
    }
    at++
  }
  return at - i
}

function isNameWord(token: Token | undefined): boolean {
  if (!token || token.kind !== 'word' || !token.capital || isTimeWord(token)) return false
  const word = token.lower
  return !(
    DETERMINERS.has(word) ||
    PREPOSITIONS.has(word) ||
    SUBORDINATORS.has(word) ||
    COORDINATORS.has(word) ||
    SUBJECT_PRONOUNS.has(word)
  )
}

function runEnd(tokens: readonly Token[], start: number, used: readonly boolean[]): number {
  let end = start
  while (end < tokens.length && !used[end]) {
    const token = tokens[end]
    const next = tokens[end + 1]
    if (isNameWord(token)) end++
    else if (end > start && token && PARTICLES.has(token.lower) && isNameWord(next)) end++
    // An initial's full stop: "J. Adar".
    else if (end > start && token?.text === '.' && /^\p{Lu}$/u.test(tokens[end - 1]?.text ?? '') && isNameWord(next))
      end++
    else break
    if (/['’]s$/u.test(tokens[end - 1]?.text ?? '')) break
  }
  return end
}

function nameRuns(tokens: readonly Token[], used: readonly boolean[]): readonly NameRun[] {
  const runs: NameRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (used[i] || !isNameWord(tokens[i])) continue
    const end = runEnd(tokens, i, used)
    let from = i
    while (
      from < end &&
      (ROLE_NOUNS.has(tokens[from]?.lower ?? '') ||
        HONORIFICS.has(tokens[from]?.lower ?? '') ||
        /^(?:foreign|prime|defen[cs]e|interior|finance|vice|former|acting|first)$/.test(tokens[from]?.lower ?? '') ||
        (from > i && tokens[from]?.text === '.'))
    )
      from++
    const first = tokens[from]
    const last = tokens[end - 1]
    const titled = from > i || ROLE_NOUNS.has(tokens[i - 1]?.lower ?? '')
    if (first && last && from < end) {
      const words = tokens.slice(from, end).map((token) => token.text.replace(/['’]s$/u, ''))
      const stop = last.end - (/['’]s$/u.test(last.text) ? 2 : 0)
      const titleSpan =
        from > i ? { start: tokens[i]?.start ?? first.start, end: tokens[from - 1]?.end ?? first.start } : null
      runs.push({
        start: first.start,
        end: stop,
        words,
        title: titleSpan,
        person: titled && !words.some((word) => ORGANISATION_WORD.test(word)),
      })
    }
    i = Math.max(i, end - 1)
  }
  return runs
}

interface Guessed {
  readonly name: string
  readonly person: boolean
  /** A reporting verb has it as subject, or one of its words names an organisation. */
  readonly named: boolean
  readonly mentions: Mention[]
}

/** Groups unregistered names: a surname joins the one full name that ends in it. */
function guessNames(text: string, runs: readonly NameRun[], sources: readonly Span[]): readonly Guessed[] {
  let next = 0
  const ordered = sources.toSorted(byStart)
  const inSource = runs.map((run) => {
    while (ordered[next] && (ordered[next] as Span).end < run.end) next++
    const span = ordered[next]
    return span !== undefined && span.start <= run.start && run.end <= span.end
  })
  const sourceRuns = new Set(runs.filter((_, i) => inSource[i]))
  const isSource = (run: NameRun): boolean => sourceRuns.has(run)
  const guessed = new Map<string, Guessed>()
  const bySurname = new Map<string, Guessed>()
  const put = (run: NameRun, form: MentionForm, into: Guessed): void => {
    into.mentions.push({ ...quote(text, run), form })
  }
  const looksPerson = (run: NameRun): boolean =>
    run.person ||
    (isSource(run) &&
      run.words.length <= 4 &&
      !run.words.some((word) => ORGANISATION_WORD.test(word) || /^\p{Lu}{2,}$/u.test(word)))
  for (const run of runs) {
    if (run.words.length < 2) continue
    const key = foldName(run.words.join(' '))
    const entry = guessed.get(key) ?? {
      name: run.words.join(' ').replace(/ \. /gu, '. '),
      person: false,
      named: false,
      mentions: [],
    }
    const person = entry.person || looksPerson(run)
    const named = entry.named || isSource(run) || run.words.some((word) => ORGANISATION_WORD.test(word))
    const merged: Guessed = { ...entry, person, named }
    put(run, run.title ? 'title+name' : 'full name', merged)
    guessed.set(key, merged)
    const surname = key.split(' ').at(-1) ?? ''
    const known = bySurname.get(surname)
    if (!known || foldName(known.name) === key) bySurname.set(surname, merged)
  }
  const byFirstName = new Map<string, Guessed>()
  for (const one of guessed.values()) if (one.person) byFirstName.set(foldName(one.name).split(' ')[0] ?? '', one)
  for (const run of runs) {
    if (run.words.length !== 1) continue
    const key = foldName(run.words[0] ?? '')
    if (key.length < 2) continue
    const full = bySurname.get(key) ?? byFirstName.get(key)
    if (full) put(run, run.title ? 'title+name' : 'surname', full)
    else if (isSource(run) || run.person) {
      const entry = guessed.get(key) ?? {
        name: run.words[0] ?? '',
        person: run.person,
        named: isSource(run),
        mentions: [],
      }
      put(run, run.title ? 'title+name' : 'name', entry)
      guessed.set(key, entry)
    }
  }
  return [...guessed.values()].filter((one) => one.person || one.named)
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

const byStart = (a: Span, b: Span): number => a.start - b.start

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
    runs.push(...nameRuns(tokens, used))
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
    const mentions = guess.mentions.toSorted(byStart)
    actors.push({
      id,
      type: guess.person ? 'person' : 'organisation',
      name: guess.name,
      code: null,
      registered: false,
      aliases: [],
      offices: [],
      mentions,
    })
  }
  return officesInText(reading, actors).toSorted(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  )
}
