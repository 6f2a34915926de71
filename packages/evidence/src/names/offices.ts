import type { Actor, Office } from './actor.ts'
import type { Reading } from '../words/reading.ts'
import { foldName } from './register.ts'
import { paragraphAt } from '../text/paragraph.ts'
import { quote } from '../text/span.ts'
import { ROLE_NOUNS } from '../words/word-class.ts'

const TITLE_CHARACTERS_MAX = 160

const TITLE =
  /(?:(?:acting|deputy|vice|first|prime|foreign|defen[cs]e|interior|finance|transport|environment|former|secretary|director|permanent)[\s-]){0,3}(?:president|minister|premier|chancellor|king|queen|prince|emperor|sultan|emir|chair(?:man|woman|person)?|secretary[\s-]general|director[\s-]general|secretary|governor|mayor|ambassador|representative|spokes(?:man|woman|person)|speaker|commissioner|head of state|head of government|leader)(?:\s(?:of|for)\s(?:the\s)?(?:foreign affairs|defen[cs]e|transit|transport|finance|the interior|internal affairs|environment|justice|state|trade|energy|health|water))?/iu

/** Longest name of an organisation that is looked for beside a title, in words. */
const NAME_WORDS_MAX = 9

/** Names of members, states and organisations, folded, with the actor's own name. */
type OwnerNames = ReadonlyMap<string, string>

function ownerNames(actors: readonly Actor[]): OwnerNames {
  const names = new Map<string, string>()
  for (const actor of actors) {
    if (actor.type === 'person' || actor.type === 'agency' || actor.type === 'outlet') continue
    for (const mention of actor.mentions) names.set(foldName(mention.text), actor.name)
  }
  names.delete('')
  return names
}

/** The organisation or member that an office belongs to: the longest known name in the words beside the title. */
function officeOf(words: string, owners: OwnerNames): string | null {
  const parts = foldName(words.replace(/['’]s\b/gu, ' ')).split(' ')
  for (let length = Math.min(NAME_WORDS_MAX, parts.length); length > 0; length--) {
    for (let i = 0; i + length <= parts.length; i++) {
      const owner = owners.get(parts.slice(i, i + length).join(' '))
      if (owner !== undefined) return owner
    }
  }
  return null
}

/** Words before a name back to the start of its noun phrase: no stop, comma or verb in between. */
function wordsBefore(text: string, floor: number, at: number): { start: number; words: string } {
  const start = Math.max(floor, at - TITLE_CHARACTERS_MAX)
  const before = text.slice(start, at)
  const cut = Math.max(
    ...[
      ...before.matchAll(
        /[,;:.!?“”"«»]\s|\s(?:met|with|by|and|told|that|said|as|from|to|when|while|after|before|quoted|between|is|was)\s/giu,
      ),
    ].map((match) => match.index + match[0].length),
    0,
  )
  return { start: start + cut, words: before.slice(cut) }
}

/** An apposition right behind a name: ", the foreign minister of Averra,". */
function wordsBehind(text: string, at: number, limit: number): { start: number; words: string } | null {
  const match = /^,\s(?:the\s|an?\s)?([^,.;“”"]{3,120})[,.]/u.exec(
    text.slice(at, Math.min(limit, at + TITLE_CHARACTERS_MAX)),
  )
  return match ? { start: at + match[0].indexOf(match[1] ?? ''), words: match[1] ?? '' } : null
}

function officeIn(text: string, place: { start: number; words: string } | null, owners: OwnerNames): Office | null {
  if (!place) return null
  const match = TITLE.exec(place.words)
  if (!match) return null
  const evidence = quote(text, { start: place.start, end: place.start + place.words.trimEnd().length })
  if (/^(?:former|ex)\b/iu.test(match[0])) return null
  const acting = /^acting\b/iu.test(match[0])
  return {
    title: match[0].replace(/^acting\s/iu, ''),
    of: officeOf(place.words, owners),
    from: null,
    to: null,
    acting,
    evidence,
  }
}

function isSame(a: Office, b: Office): boolean {
  const titles =
    foldName(a.title) === foldName(b.title) ||
    foldName(a.title).includes(foldName(b.title)) ||
    foldName(b.title).includes(foldName(a.title))
  return titles && (b.of === null || a.of === null || foldName(a.of) === foldName(b.of))
}

/** Merges an office found in the text into those known: the fuller one stays. */
function withOffice(offices: readonly Office[], found: Office): readonly Office[] {
  const at = offices.findIndex((one) => isSame(one, found))
  if (at < 0) return [...offices, found]
  const known = offices[at] as Office
  const merged: Office = { ...known, of: known.of ?? found.of, evidence: known.evidence ?? found.evidence }
  return offices.map((one, i) => (i === at ? merged : one))
}

/** Adds the offices that the text itself gives its persons: before the name, or in an apposition behind it. */
export function officesInText(reading: Reading, actors: readonly Actor[]): readonly Actor[] {
  const { text } = reading
  const owners = ownerNames(actors)
  return actors.map((actor) => {
    if (actor.type !== 'person') return actor
    let offices: readonly Office[] = actor.offices
    for (const mention of actor.mentions.slice(0, 12)) {
      const paragraph = paragraphAt(reading.paragraphs, mention.start)
      if (!paragraph) continue
      const before = wordsBefore(text, paragraph.start, mention.start)
      const titled =
        ROLE_NOUNS.has(foldName(before.words).split(' ').at(-1) ?? '') ||
        /\)\s*$/u.test(before.words) ||
        /\b(?:of|for)\b/u.test(before.words) ||
        mention.form === 'title+name'
      const found =
        (titled ? officeIn(text, before, owners) : null) ??
        officeIn(text, wordsBehind(text, mention.end, paragraph.end), owners)
      if (found) offices = withOffice(offices, found)
    }
    return { ...actor, offices }
  })
}
