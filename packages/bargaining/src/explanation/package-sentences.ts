import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Package } from '../proposal/package.ts'
import type { Packages } from '../proposal/packages.ts'
import type { Satisfaction } from '../proposal/satisfaction-at.ts'
import type { Sentence } from '../refusal.ts'
import { movesBetween } from './moves.ts'
import type { Change, MemberMove } from './moves.ts'
import { listed, rounded, share, valueInWords } from './wording.ts'

export type Concept = keyof Packages

const SENSE: Readonly<Record<Concept, string>> = {
  leximin: 'the least satisfied member is as satisfied as possible, then the next',
  nash: 'the product of the members’ gains is as large as possible',
  kalaiSmorodinsky: 'everyone gets the same share of the most it could gain',
  issueByIssue: 'each issue is settled alone at its compromise, or as near to it as the limits allow',
}

const NAME: Readonly<Record<Concept, string>> = {
  leximin: 'leximin',
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  issueByIssue: 'issue-by-issue',
}

export function conceptInWords(concept: Concept): string {
  return NAME[concept]
}

/** Members whose moves are told per package: the greatest sacrifices; all are in the data. */
const MOVES_TOLD = 3
const SAME = 1e-9

/** Sentences on one package: what it is best for, who is worst off, who moves and what for, which limits bind. */
export function packageSentences(
  dossier: Dossier,
  concept: Concept,
  found: Package,
  others: Packages,
  withoutAgreement: Satisfaction | null,
): readonly Sentence[] {
  return [
    bestForTheseInputs(concept, found),
    worstOff(concept, found),
    ...againstNoAgreement(dossier, concept, found, withoutAgreement),
    ...told(dossier, concept, found),
    ...binding(concept, found),
    ...alternatives(concept, found, others),
  ]
}

function bestForTheseInputs(concept: Concept, found: Package): Sentence {
  const point = Object.entries(found.point).map(([issue, value]) => `${issue} ${valueInWords(value)}`)
  const facts = { concept, point }
  if (concept === 'issueByIssue') {
    return { code: 'package.issue_by_issue', facts, text: `Issue by issue: ${SENSE[concept]}: ${point.join(', ')}.` }
  }
  const { certificate } = found
  if (certificate.gap === null) {
    const text = `The search stopped at its limit. The best ${NAME[concept]} package found for these inputs, not proved to be the best: ${point.join(', ')}.`
    return { code: 'package.not_proved', facts: { ...facts, boxes: certificate.boxes }, text }
  }
  const text = `Best for these inputs in the ${NAME[concept]} sense (${SENSE[concept]}): ${point.join(', ')}.`
  return { code: 'package.best_for_these_inputs', facts: { ...facts, gap: certificate.gap }, text }
}

function worstOff(concept: Concept, found: Package): Sentence {
  const { member, satisfaction, others } = found.worstOff
  const members = [member, ...others]
  const text = `Least satisfied: ${listed(members)}, at ${share(satisfaction)} of 1.`
  return { code: 'package.worst_off', facts: { concept, members, satisfaction }, text }
}

function againstNoAgreement(
  dossier: Dossier,
  concept: Concept,
  found: Package,
  without: Satisfaction | null,
): readonly Sentence[] {
  if (without === null) {
    const text = 'Some issue has no status quo, so nothing can be said about who would be better off without agreement.'
    return [{ code: 'package.no_status_quo', facts: { concept }, text }]
  }
  const change = (member: string): number => (found.satisfaction[member] ?? 0) - (without[member] ?? 0)
  const members = Object.keys(found.satisfaction).filter((member) => found.satisfaction[member] !== null)
  const worse = members.filter((member) => change(member) < -SAME)
  const better = members.filter((member) => change(member) > SAME)
  if (worse.length === 0) {
    const least = leastGaining(dossier, better, change)
    if (least === null)
      return [{ code: 'package.same_as_no_agreement', facts: { concept }, text: 'Nobody gains against no agreement.' }]
    const text = `${better.length} of ${members.length} members are better off than without agreement and nobody is worse off; the smallest gain is ${least}’s, from ${share(without[least] ?? 0)} to ${share(found.satisfaction[least] ?? 0)}.`
    return [{ code: 'package.nobody_worse', facts: { concept, better, least, gain: change(least) }, text }]
  }
  const told = worse.map(
    (member) => `${member} (${share(without[member] ?? 0)} to ${share(found.satisfaction[member] ?? 0)})`,
  )
  const text = `Worse off than without agreement: ${listed(told)}.`
  return [{ code: 'package.worse_than_no_agreement', facts: { concept, worse }, text }]
}

function leastGaining(dossier: Dossier, better: readonly string[], change: (member: string) => number): string | null {
  // In the model's order, so that a tie does not depend on the order or the names of the members.
  const inOrder = modelOf(dossier).members.filter((member) => better.includes(member))
  return inOrder.reduce<string | null>((a, b) => (a === null || change(b) < change(a) - SAME ? b : a), null)
}

/** Moves are told from the status quo where every issue has one. */
function told(dossier: Dossier, concept: Concept, found: Package): readonly Sentence[] {
  const statusQuo = dossier.issues.map((issue) => [issue.id, issue.statusQuo] as const)
  const known = statusQuo.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))
  if (known.length < statusQuo.length) return []
  const moves = movesBetween(dossier, Object.fromEntries(known), found.point)
  return moves
    .filter((move) => move.gives.length > 0)
    .slice(0, MOVES_TOLD)
    .map((move) => moveSentence(concept, move))
}

function moveSentence(concept: Concept, move: MemberMove): Sentence {
  const inWords = (change: Change): string =>
    `${change.issue} from ${valueInWords(change.before)} to ${valueInWords(change.after)} (${change.change > 0 ? '+' : ''}${rounded(change.change, 3)})`
  const gives = move.gives.map(inWords)
  const gets = move.gets.map(inWords)
  const text = `${move.member} gives on ${listed(gives)} and gets ${gets.length === 0 ? 'nothing in return' : listed(gets)}: ${share(move.before)} to ${share(move.after)}.`
  return {
    code: 'package.move',
    facts: { concept, member: move.member, before: move.before, after: move.after, gives, gets },
    text,
  }
}

/** Only limits in the dossier that was passed in can appear here: a result is computed per audience. */
function binding(concept: Concept, found: Package): readonly Sentence[] {
  return found.binding.map(({ member, issue, value, side, price }) => {
    const more = side === 'high' ? 'more' : 'less'
    const text = `${member}’s limit on ${issue} binds at ${valueInWords(value)}: one point ${more} would raise what this package maximises by ${rounded(price, 5)}.`
    return { code: 'package.limit_binds', facts: { concept, member, issue, value, price }, text }
  })
}

/** Why not the obvious alternative: who would be worst off there. */
function alternatives(concept: Concept, found: Package, others: Packages): readonly Sentence[] {
  const other = others.issueByIssue
  if (concept === 'issueByIssue' || other === null) return []
  const here = found.worstOff.satisfaction
  const there = other.worstOff.satisfaction
  if (there >= here - SAME) return []
  const text = `Settled issue by issue, ${other.worstOff.member} would be the least satisfied at ${share(there)}, against ${share(here)} for the least satisfied here.`
  return [
    { code: 'package.against_issue_by_issue', facts: { concept, member: other.worstOff.member, here, there }, text },
  ]
}
