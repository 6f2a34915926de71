import { cueFor } from './cue-lexicon.ts'
import type { Token } from '../text/token.ts'

// Closed classes of English, from grammar; everything else is decided by form and neighbours.
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DETERMINERS = set(
  'the a an this that these those his her its their our my your some any many several most few all both each every no another other such one two three four five six seven eight nine ten',
)
export const SUBJECT_PRONOUNS = set(
  'he she they it i we you who which one someone everyone nobody somebody everybody anyone others',
)
export const PERSONAL_PRONOUNS = set('he she they it i we you')
export const PREPOSITIONS = set(
  'of in on at by for from with to into onto about against between among during after before over under through within without across behind beyond near since until till toward towards upon off out up down via per amid despite following including regarding concerning like as than around above below inside outside alongside',
)
export const SUBORDINATORS = set(
  'that because although though while whereas if when where whether unless since after before until as so how why what once lest whom whose',
)
export const COORDINATORS = set('and or but nor yet')
export const AUXILIARIES = set(
  "is are was were be been being am has have had do does did will would shall should can could may might must cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't it's he's she's they're we're i'm you're that's there's i've we've they've i'll we'll they'll he'll she'll i'd we'd they'd he'd she'd what's who's let's",
)
const SKIPPED_ADVERBS = set(
  'also then later earlier further furthermore never not again once often always already still even just only now soon thus therefore meanwhile instead however yet too recently repeatedly reportedly allegedly twice himself herself themselves itself both all rather either',
)
const IRREGULAR_PASTS = set(
  'became began bent bought brought broke built came caught chose cost cut dealt did drew drove ate fell felt fought flew forgot found froze gave got grew had heard held hid hit hurt kept knew laid lay led left lent let lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shot showed shut slept sold spent split spoke spread stood stole struck swore swept swam taught thought threw told took understood went woke won wore wrote goes comes takes makes says means needs remains wants seems',
)
const TIME_NOUNS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow morning afternoon evening week month year night',
)
/** Nouns for a person in a role, which may stand right before a name. */
export const ROLE_NOUNS = set(
  'president minister premier chancellor king queen prince princess emperor sultan emir chairman chairwoman chairperson chair secretary general director governor mayor ambassador envoy spokesman spokeswoman spokesperson senator deputy lawmaker leader chief head commander officer official analyst expert professor author historian coach captain lawyer attorney judge prosecutor detective sheriff teacher student owner founder co-founder ceo manager editor journalist reporter blogger activist campaigner economist scientist researcher doctor bishop archbishop cardinal pope patriarch imam rabbi commissioner councillor delegate representative speaker rapporteur father mother brother sister son daughter wife husband witness resident curator artist actor actress singer musician player manager defector dissident candidate opposition politician academic counterpart colleague predecessor successor',
)

/** Adverbs that may stand between a subject and its verb. */
export function isSkippable(token: Token): boolean {
  if (token.kind !== 'word') return false
  if (SKIPPED_ADVERBS.has(token.lower)) return true
  return (
    !token.capital &&
    token.lower.length > 4 &&
    token.lower.endsWith('ly') &&
    !/^(?:family|ally|assembly|rally|anomaly|monopoly|supply|reply)$/.test(token.lower)
  )
}

export function isTimeWord(token: Token): boolean {
  return TIME_NOUNS.has(token.lower) && token.lower !== 'may'
}

/** Whether a word can only, or most likely, be a finite verb where it stands. */
export function looksFinite(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'word') return false
  const word = token.lower
  if (AUXILIARIES.has(word)) return word !== 'be' && word !== 'been' && word !== 'being'
  if (token.capital) return false
  if (
    before &&
    DETERMINERS.has(before.lower) &&
    before.lower !== 'that' &&
    before.lower !== 'all' &&
    before.lower !== 'both'
  )
    return false
  if (before && PREPOSITIONS.has(before.lower)) return false
  if (IRREGULAR_PASTS.has(word)) return true
  if (
    word.length > 3 &&
    word.endsWith('ed') &&
    !/(?:need|speed|indeed|hundred|exceed|proceed|succeed|feed|seed)$/.test(word)
  )
    return true
  if (before && /^(?:i|we|they|you|who|people)$/.test(before.lower))
    return !isSkippable(token) && !PREPOSITIONS.has(word) && !COORDINATORS.has(word)
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) {
    return (
      before !== undefined &&
      (/^(?:he|she|it|who|which|that|this)$/.test(before.lower) ||
        (before.kind === 'word' && before.capital && !before.text.endsWith('s')))
    )
  }
  return false
}

/** Whether a word may belong to a noun phrase as its head or modifier. */
export function isNounish(token: Token | undefined): boolean {
  if (!token) return false
  if (token.kind === 'number') return true
  if (token.kind === 'mark') return token.text === '%' || token.text === '$' || token.text === '&'
  if (token.kind !== 'word') return false
  const word = token.lower
  if (AUXILIARIES.has(word) || COORDINATORS.has(word) || isSkippable(token)) return false
  if (PREPOSITIONS.has(word) || SUBORDINATORS.has(word)) return false
  return !SUBJECT_PRONOUNS.has(word) || word === 'one'
}

/** Whether a finite verb stands among the tokens from..to. */
export function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) continue
    if (looksFinite(token, tokens[i - 1])) return true
    const cue = cueFor(token.lower)
    if (
      cue &&
      i > from &&
      !token.capital &&
      cue.forms.some((form) => form === 'past' || form === 'present') &&
      isNounish(tokens[i - 1])
    ) {
      if (cue.forms.includes('past') || tokens[i + 1]?.lower === 'to' || tokens[i + 1]?.lower === 'that') return true
    }
    // "wishes to", "plans to": a verb in -s before an infinitive.
    if (
      i > from &&
      !token.capital &&
      /[a-z]{3,}s$/.test(token.lower) &&
      tokens[i + 1]?.lower === 'to' &&
      isNounish(tokens[i - 1])
    )
      return true
  }
  return false
}
