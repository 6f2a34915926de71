import type { Actor, Office } from '../names/actor.ts'
import type { Capacity } from '../extraction.ts'
import type { Register } from '../names/register.ts'
import { foldName } from '../names/register.ts'

/** The capacity with the rule that decided it. */
export interface CapacityFound {
  readonly capacity: Capacity
  readonly rule: string
}

const AS_CHAIR =
  /\b(?:(?:speaking|speaks|spoke|acting|talking)\s(?:\w+\s)?(?:as|for)\s(?:the\s|this year's\s)?(?:chair(?:man|woman|person|manship)?|presidency)\b|in\s(?:his|her|the|their|my)\s(?:capacity|role)\s(?:as|of)\s(?:the\s|current\s)*(?:chair|president\sof\sthe\s(?:council|organi[sz]ation))|on\sbehalf\sof\sthe\s(?:chair|chairmanship|presidency)|as\s(?:the\s)?(?:chair(?:man|woman|person)?|presidency)\s(?:of|in)\b)/iu
const FOR_MEMBER =
  /\b(?:(?:speaking|spoke|speaks|talking)\s(?:\w+\s)?(?:for|on\sbehalf\sof)\s(?:his|her|their|the|my|its)\s(?:own\s)?(?:country|government|nation|delegation|state)|on\sbehalf\sof\s(?:his|her|their)\s(?:own\s)?(?:country|government|state)|in\s(?:his|her)\snational\scapacity)\b/iu
const FOR_ORGANISATION =
  /\b(?:speaking|spoke|speaks)\s(?:for|on\sbehalf\sof)\s(?:the\s)?(?:organi[sz]ation|secretariat|alliance|union|all\smembers|the\smembers)\b/iu

/**
 * How a speaker opens when saying for whom: "Speaking as chair, …", "I speak for my country", "As chair of the Council,
 * I …". Only at the beginning of the words or of a sentence in them: "whoever spoke as chair" says nothing of the speaker.
 */
const OPENING =
  /(?:^|[.!?…]\s+|[“"„«‘])\s?(?:(?:let me speak|allow me to speak|i (?:am |will |shall |now )?speak(?:ing)?|i['’]m speaking|we (?:are )?speak(?:ing)?|speaking)(?: (?:here|now|today|only|again|first))? (?:as|for|on behalf of|in) [^,.;:“”"]{2,80}|as (?:the |this |your |our |acting |current )*(?:chair(?:man|woman|person)?|presidency|president of the council)\b[^.,;:“”"]{0,60}|in (?:my|our) (?:own |national )*(?:capacity|role)\b[^.,;:“”"]{0,80}|on behalf of [^.,;:“”"]{2,80}(?=,))/giu
const OWN_CHAIR =
  /\b(?:as|of|for|behalf of) (?:the |this |our |current |acting |this year['’]s )*(?:chair(?:man|woman|person|manship)?|presidency|president of the council)\b/iu
const OWN_MEMBER =
  /\b(?:for|on behalf of|in) (?:my|our) (?:own )?(?:country|government|nation|delegation|state|people|national capacity)\b|\bin (?:my|a|our) (?:own )?national capacity\b/iu
const OWN_ORGANISATION =
  /\b(?:for|on behalf of) (?:the |our )?(?:organi[sz]ation|secretariat|alliance|union|all (?:the |our )?members|the members)\b/iu

/** Offices whose holders speak for their member: head of state or government, foreign minister, envoy. */
const SPEAKS_FOR_MEMBER =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|head of state|head of government|minister|foreign secretary|ambassador|permanent representative|head of delegation|leader)\b/iu
const CHAIR_TITLE = /\bchair(?:man|woman|person)?\b|\bpresident of the council\b/iu
/** Deputies, spokespersons and others repeat or advise; what they say is context. */
const DOES_NOT_SPEAK = /\b(?:deputy|vice|adviser|advisor|former|lawmaker|member of parliament|senator)\b/iu

function holds(office: Office, day: string | null): boolean {
  if (day === null) return true
  return (office.from === null || office.from <= day) && (office.to === null || day <= office.to)
}

/** Folded names of the members; with an empty register, of every state the text names. */
export function memberNames(actors: readonly Actor[], register: Register): ReadonlySet<string> {
  const names =
    register.members.length > 0
      ? register.members.flatMap((member) => [member.code, member.name, ...(member.aliases ?? [])])
      : actors.filter((actor) => actor.type === 'state' || actor.type === 'member').map((actor) => actor.name)
  return new Set(names.map(foldName))
}

function belongsToMember(office: Office, members: ReadonlySet<string>): boolean {
  const of = foldName(office.of ?? '')
  return of !== '' && members.has(of)
}

/** In which capacity the speaker's own words say they are spoken; null where they do not, unclear where they say two. */
function declaredCapacity(quoted: string, register: Register): Capacity | null {
  const declared = new Set(
    [...quoted.matchAll(OPENING)].flatMap((match): readonly Capacity[] => {
      if (OWN_CHAIR.test(match[0])) return ['chair']
      if (OWN_MEMBER.test(match[0]) || spokenForNamedMember(match[0], register)) return ['member']
      return OWN_ORGANISATION.test(match[0]) ? ['organisation'] : []
    }),
  )
  return declared.size > 1 ? 'unclear' : ([...declared][0] ?? null)
}

function spokenForNamedMember(words: string, register: Register): boolean {
  const match =
    /(?:\b(?:[Ss]peaking|spoke|[Ss]peaks?)\s(?:\w+\s)?(?:for|on\sbehalf\sof)|\b[Oo]n\sbehalf\sof)\s(?:the\s)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)/u.exec(
      words,
    )
  const name = foldName(match?.[1] ?? '')
  return (
    name !== '' &&
    register.members.some(
      (member) => foldName(member.name) === name || (member.aliases ?? []).some((alias) => foldName(alias) === name),
    )
  )
}

/**
 * Capacity in which a person spoke. What the speaker's own words say comes first (K7), then what the sentence says (K1
 * as chair, K2 for the member, K3 for the organisation); then the offices held that day: at a member only (K4), at the
 * organisation only (K5). Both at once, none, or an office that does not speak: unclear (K6, K0). `quoted` are the
 * words of the statement in quotation marks, `words` the sentence round it without them.
 */
export function capacityOf(
  speaker: Actor | null,
  { quoted, words }: { readonly quoted: string; readonly words: string },
  day: string | null,
  members: ReadonlySet<string>,
  register: Register,
): CapacityFound {
  const declared = declaredCapacity(quoted, register)
  if (declared !== null) return { capacity: declared, rule: declared === 'unclear' ? 'K6' : 'K7' }
  if (AS_CHAIR.test(words)) return { capacity: 'chair', rule: 'K1' }
  if (FOR_MEMBER.test(words) || spokenForNamedMember(words, register)) return { capacity: 'member', rule: 'K2' }
  if (FOR_ORGANISATION.test(words)) return { capacity: 'organisation', rule: 'K3' }
  if (!speaker) return { capacity: 'unclear', rule: 'K0' }
  if (speaker.type === 'member') return { capacity: 'member', rule: 'K4' }
  const offices = speaker.offices.filter((office) => holds(office, day) && !DOES_NOT_SPEAK.test(office.title))
  const atMember = offices.some((office) => SPEAKS_FOR_MEMBER.test(office.title) && belongsToMember(office, members))
  const elsewhere = offices.filter((office) => office.of !== null && !belongsToMember(office, members))
  if (atMember && elsewhere.some((office) => CHAIR_TITLE.test(office.title))) return { capacity: 'unclear', rule: 'K6' }
  if (atMember) return { capacity: 'member', rule: 'K4' }
  if (elsewhere.some((office) => /\bsecretary[\s-]general|director[\s-]general\b/iu.test(office.title)))
    return { capacity: 'organisation', rule: 'K5' }
  if (elsewhere.length > 0 && elsewhere.every((office) => CHAIR_TITLE.test(office.title)))
    return { capacity: 'chair', rule: 'K5' }
  return { capacity: 'unclear', rule: 'K0' }
}
