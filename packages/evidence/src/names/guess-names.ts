import type { Mention, MentionForm } from './actor.ts'
import type { NameRun } from '../words/name-run.ts'
import { namesOrganisation } from '../words/name-run.ts'
import { foldName } from './register.ts'
import type { Span } from '../text/span.ts'
import { quote } from '../text/span.ts'

/** An actor that only patterns found: a suggestion for the register. */
export interface Guessed {
  readonly name: string
  readonly person: boolean
  /** A reporting verb has it as subject, or one of its words names an organisation. */
  readonly named: boolean
  readonly aliases: readonly string[]
  readonly mentions: readonly Mention[]
}

interface Growing {
  readonly name: string
  person: boolean
  named: boolean
  readonly aliases: string[]
  readonly mentions: Mention[]
}

const keyOf = (run: NameRun): string => foldName(run.words.join(' '))
const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)
const firstWord = (key: string): string => key.split(' ')[0] ?? ''

/** A person's name has two to four words, none of them an organisation's or all capitals. */
function couldBePerson(run: NameRun): boolean {
  return !run.organisation && run.words.length <= 4 && !run.words.some((word) => /^\p{Lu}{2,}$/u.test(word))
}

/** The runs that lie in the words naming a speaker. */
function runsInSources(runs: readonly NameRun[], sources: readonly Span[]): ReadonlySet<NameRun> {
  const ordered = sources.toSorted((a, b) => a.start - b.start)
  let next = 0
  return new Set(
    runs.filter((run) => {
      while (ordered[next] && (ordered[next] as Span).end < run.end) next++
      const span = ordered[next]
      return span !== undefined && span.start <= run.start && run.end <= span.end
    }),
  )
}

function readableName(run: NameRun): string {
  return run.words.join(' ').replace(/ \. /gu, '. ')
}

/** Groups unregistered names: a surname, first name, abbreviation or bare head noun joins the one full name it belongs to. */
export function guessNames(text: string, runs: readonly NameRun[], sources: readonly Span[]): readonly Guessed[] {
  const inSource = runsInSources(runs, sources)
  const speakingAlone = new Set(
    runs.filter((run) => run.words.length === 1 && (inSource.has(run) || run.titled)).map(keyOf),
  )
  const guessed = new Map<string, Growing>()
  const short = new Map<string, Growing>()
  const add = (run: NameRun, form: MentionForm, into: Growing): void => {
    into.mentions.push({ ...quote(text, run), form })
  }
  const fresh = (run: NameRun): Growing => ({
    name: readableName(run),
    person: false,
    named: false,
    aliases: [],
    mentions: [],
  })
  for (const run of runs) {
    if (run.words.length < 2) continue
    const key = keyOf(run)
    const entry = guessed.get(key) ?? fresh(run)
    guessed.set(key, entry)
    entry.person ||= couldBePerson(run) && (run.titled || inSource.has(run) || speakingAlone.has(lastWord(key)))
    entry.named ||= inSource.has(run) || run.organisation
    if (run.abbreviation) entry.aliases.push(text.slice(run.abbreviation.start, run.abbreviation.end))
    add(run, run.titled ? 'title+name' : 'full name', entry)
  }
  for (const [key, entry] of guessed) {
    if (!entry.person && !entry.named) continue
    for (const alias of entry.aliases) short.set(foldName(alias), entry)
    if (entry.person && !short.has(lastWord(key))) short.set(lastWord(key), entry)
    if (entry.person && !short.has(firstWord(key))) short.set(firstWord(key), entry)
    if (!entry.person && namesOrganisation(firstWord(key)) && !short.has(firstWord(key)))
      short.set(firstWord(key), entry)
  }
  for (const run of runs) {
    if (run.words.length !== 1) continue
    const key = keyOf(run)
    const full = short.get(key)
    if (full) add(run, full.person ? 'surname' : 'alias', full)
    else if (key.length > 1 && (inSource.has(run) || run.titled)) {
      const entry = guessed.get(key) ?? fresh(run)
      entry.person ||= run.titled && couldBePerson(run)
      entry.named = true
      add(run, 'name', entry)
      guessed.set(key, entry)
    }
  }
  return [...guessed.values()]
    .filter((one) => one.person || one.named)
    .map((one) => ({ ...one, aliases: [...new Set(one.aliases)] }))
}
