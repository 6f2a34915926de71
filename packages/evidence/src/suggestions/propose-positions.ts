import type { Actor } from '../names/actor.ts'
import type { CueClass } from '../words/cue-lexicon.ts'
import type { PositionProposal, Statement } from '../extraction.ts'
import type { Register, RegisterIssue } from '../names/register.ts'
import { foldName } from '../names/register.ts'
import type { QuotedSpan, Span } from '../text/span.ts'
import { quote, trimSpan } from '../text/span.ts'

/** A statement with the class of its reporting verb. */
export interface Classed {
  readonly statement: Statement
  readonly cueClass: CueClass | null
}

type Lean = PositionProposal['proposed']

const OBLIGATION =
  /\b(?:should|must|need(?:s)? to|ha(?:ve|s) to|ought to|let us|it is time|necessary|ready to|will support)\b/iu
const REFUSAL =
  /\b(?:will not|won['’]t|cannot|can['’]t|must not|should not|shouldn['’]t|never|unacceptable|oppos(?:e|es|ed)|reject(?:s|ed)?)\b/iu
const RESERVATION =
  /\b(?:provided that|on (?:the )?condition|as long as|only if|unless|subject to|without prejudice|to the detriment of|at the expense of|national interests?|reserv(?:e|es|ation|ations)|no one is pushing|nobody is pushing|with the consent|not (?:at|to) (?:the )?(?:cost|expense|detriment))\b/iu

/** Longest issue that is named in the statement's own words. */
const ISSUE_CHARACTERS_MAX = 160

function contentText(text: string, statement: Statement): string {
  return statement.content.map((span) => text.slice(span.start, span.end)).join(' ')
}

/** Which way a statement leans: by its verb, then by words of obligation or refusal; "unclear" by default. */
function leanOf(text: string, { statement, cueClass }: Classed): Lean {
  const words = contentText(text, statement)
  const negative = statement.polarity === 'negative'
  if (cueClass === 'oppose' || cueClass === 'deny') return 'against'
  if (cueClass === 'demand' || cueClass === 'propose' || cueClass === 'support') return negative ? 'against' : 'for'
  if (cueClass === 'promise') return negative ? 'unclear' : 'for'
  const obliges = OBLIGATION.test(words)
  const refuses = REFUSAL.test(words)
  if (obliges === refuses) return 'unclear'
  return obliges !== negative ? 'for' : 'against'
}

function memberOf(speaker: Actor, register: Register, day: string | null): string | null {
  if (speaker.type === 'member') return speaker.code
  const held = speaker.offices.filter(
    (office) =>
      day === null || ((office.from === null || office.from <= day) && (office.to === null || day <= office.to)),
  )
  for (const office of held) {
    const of = foldName(office.of ?? '')
    const member = register.members.find((one) =>
      [one.code, one.name, ...(one.aliases ?? [])].some((name) => foldName(name) === of),
    )
    if (member) return member.code
  }
  return register.members.length === 0 ? (held.find((office) => office.of !== null)?.of ?? null) : null
}

function mentionsTerm(words: string, issue: RegisterIssue): boolean {
  const folded = ` ${foldName(words)} `
  return issue.terms.some((term) => foldName(term) !== '' && folded.includes(` ${foldName(term)}`))
}

/** The sentence within a span that an offset lies in. */
function sentenceRound(text: string, within: Span, offset: number): Span {
  const before = text.slice(within.start, offset)
  const stops = [before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')].filter((at) => at >= 0)
  const start = stops.length > 0 ? within.start + Math.max(...stops) + 2 : within.start
  const stop = /[.!?](?=\s|[”"»]|$)/u.exec(text.slice(offset, within.end))
  return trimSpan(text, { start, end: stop ? offset + stop.index + 1 : within.end })
}

function withoutMarks(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /["“”„«»‘’\s]/u.test(text[start] ?? '')) start++
  while (end > start && /["“”«»\s]/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function reservationsIn(text: string, statement: Statement): readonly QuotedSpan[] {
  return statement.content.flatMap((span) => {
    const match = RESERVATION.exec(text.slice(span.start, span.end))
    return match ? [quote(text, withoutMarks(text, sentenceRound(text, span, span.start + match.index)))] : []
  })
}

function combined(leans: readonly Lean[]): Lean {
  const decided = leans.filter((lean) => lean !== 'unclear')
  return decided.length > 0 && decided.every((lean) => lean === decided[0]) ? (decided[0] ?? 'unclear') : 'unclear'
}

interface Candidate extends Classed {
  readonly member: string
  readonly holder: string
  readonly lean: Lean
}

function reasonFor(count: number, proposed: Lean, issueId: string | null): string {
  const statements = count === 1 ? '1 statement' : `${count} statements`
  const about = issueId === null ? 'in its own words' : 'by the terms of the issue'
  return `${statements} made for the member ${count === 1 ? 'is' : 'are'} about this ${about}; the reporting verbs and words of obligation read as "${proposed}". A person decides.`
}

function onIssue(
  candidates: readonly Candidate[],
  issue: { id: string | null; question: string },
  reservations: PositionProposal['reservations'],
): PositionProposal | null {
  const first = candidates[0]
  if (!first) return null
  const proposed = combined(candidates.map((one) => one.lean))
  const support = candidates.map((one) => one.statement.id)
  return {
    member: first.member,
    issueId: issue.id,
    issue: issue.question,
    proposed,
    holder: first.holder,
    support,
    reservations,
    reason: reasonFor(support.length, proposed, issue.id),
  }
}

/**
 * Proposes positions from statements made for a member: top level, spoken, not hypothetical. With registered
 * issues they are grouped by issue; without, a statement that leans one way proposes its own words. Words that
 * limit or condition go along as reservations.
 */
export function proposePositions(
  text: string,
  classed: readonly Classed[],
  actors: readonly Actor[],
  register: Register,
  day: string | null,
): readonly PositionProposal[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const candidates: Candidate[] = []
  for (const one of classed) {
    const { statement } = one
    const speaker = statement.speaker === null ? undefined : byId.get(statement.speaker)
    if (
      !speaker ||
      statement.capacity !== 'member' ||
      statement.mental ||
      statement.hypothetical ||
      statement.nestedIn !== null
    )
      continue
    const member = memberOf(speaker, register, day)
    if (member !== null) candidates.push({ ...one, member, holder: speaker.name, lean: leanOf(text, one) })
  }
  const proposals: PositionProposal[] = []
  for (const member of new Set(candidates.map((one) => one.member))) {
    const own = candidates.filter((one) => one.member === member)
    const reservations = own.flatMap((one) =>
      reservationsIn(text, one.statement).map((span) => ({ statement: one.statement.id, span })),
    )
    for (const issue of register.issues ?? []) {
      const about = own.filter((one) => mentionsTerm(contentText(text, one.statement), issue))
      const proposal = onIssue(about, issue, reservations)
      if (proposal) proposals.push(proposal)
    }
    if ((register.issues ?? []).length > 0) continue
    for (const one of own.filter((candidate) => candidate.lean !== 'unclear')) {
      const words = contentText(text, one.statement).slice(0, ISSUE_CHARACTERS_MAX)
      const proposal = onIssue([one], { id: null, question: words }, reservations)
      if (proposal) proposals.push(proposal)
    }
  }
  return proposals
}
