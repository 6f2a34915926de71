import type { PackageDeal } from '../deals/package-deals.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Carry } from '../proposal/carry.ts'
import type { Package } from '../proposal/package.ts'
import type { Packages } from '../proposal/packages.ts'
import type { Satisfaction } from '../proposal/satisfaction-at.ts'
import type { Facts, Sentence } from '../refusal.ts'
import { inIssueWords } from './issue-words.ts'
import { movesBetween } from './moves.ts'
import type { Change, MemberMove } from './moves.ts'
import { said } from './sentence-in-words.ts'

export type Concept = keyof Packages

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
    ...inWords(dossier, concept, found),
    worstOff(concept, found),
    againstNoAgreement(dossier, concept, found, withoutAgreement),
    ...told(dossier, concept, found, others),
    ...binding(concept, found),
    ...alternatives(dossier, concept, found, others),
  ]
}

/** The deal that could be added with the largest gain, and what it would be to others. */
export function addedDealSentences(concept: Concept, [best]: readonly PackageDeal[]): readonly Sentence[] {
  return best === undefined ? [] : [dealSentence(best, concept)]
}

/** One deal that could be added, to a package of a concept or to any other point. */
export function dealSentence(deal: PackageDeal, concept?: Concept): Sentence {
  const { a, b, issueP, issueQ, gain, fromP, toP, fromQ, toQ, thirdGains, thirdLosses } = deal
  const facts = { a, b, issueP, issueQ, gain, fromP, toP, fromQ, toQ, thirdGains, thirdLosses }
  return said('package.deal', concept === undefined ? facts : { concept, ...facts })
}

/** Would it carry, by what, and on whom does it depend. */
export function carrySentences(concept: Concept, carry: Carry): readonly Sentence[] {
  const { state, unknown, critical, survives = null } = carry
  const votes = { concept, yes: carry.yes.length, no: carry.no.length, abstain: carry.abstain.length }
  const critically =
    survives === null || survives === 0
      ? critical.length === 0
        ? []
        : [said('package.critical', { concept, members: critical })]
      : [said('package.survives', { concept, survives })]
  return [said(`package.carries_${state}`, { ...votes, unknown }), ...critically]
}

function bestForTheseInputs(concept: Concept, found: Package): Sentence {
  const issues = Object.keys(found.point)
  const facts: Facts = { concept, issues, values: Object.values(found.point).map(String) }
  const { kind, gap, boxes } = found.certificate
  if (kind === 'incomplete') return said('package.not_proved', { ...facts, boxes, ...(gap === null ? {} : { gap }) })
  if (concept === 'issueByIssue') return said('package.issue_by_issue', facts)
  return said('package.best_for_these_inputs', { ...facts, ...(gap === null ? {} : { gap }) })
}

/** The package in the issues' own words, where their scales have any. */
function inWords(dossier: Dossier, concept: Concept, found: Package): readonly Sentence[] {
  const told = inIssueWords(dossier, found.point)
  if (told.length === 0) return []
  return [
    said('package.in_words', {
      concept,
      issues: told.map(({ issue }) => issue),
      lower: told.map(({ lower }) => lower),
      upper: told.map(({ upper }) => upper),
      shares: told.map(({ share }) => String(share)),
    }),
  ]
}

function worstOff(concept: Concept, found: Package): Sentence {
  const { member, satisfaction, others } = found.worstOff
  return said('package.worst_off', { concept, members: [member, ...others], satisfaction })
}

function againstNoAgreement(
  dossier: Dossier,
  concept: Concept,
  found: Package,
  without: Satisfaction | null,
): Sentence {
  if (without === null) return said('package.no_status_quo', { concept })
  const before = (member: string): number => without[member] ?? 0
  const after = (member: string): number => found.satisfaction[member] ?? 0
  const change = (member: string): number => after(member) - before(member)
  const members = Object.keys(found.satisfaction).filter((member) => found.satisfaction[member] !== null)
  const worse = members.filter((member) => change(member) < -SAME)
  const better = members.filter((member) => change(member) > SAME)
  if (worse.length > 0) {
    const from = worse.map((member) => String(before(member)))
    return said('package.worse_than_no_agreement', {
      concept,
      worse,
      before: from,
      after: worse.map((member) => String(after(member))),
    })
  }
  const least = leastGaining(dossier, better, change)
  if (least === null) return said('package.same_as_no_agreement', { concept })
  return said('package.nobody_worse', {
    concept,
    better,
    of: members.length,
    least,
    gain: change(least),
    before: before(least),
    after: after(least),
  })
}

function leastGaining(dossier: Dossier, better: readonly string[], change: (member: string) => number): string | null {
  // In the model's order, so that a tie does not depend on the order or the names of the members.
  const inOrder = modelOf(dossier).members.filter((member) => better.includes(member))
  return inOrder.reduce<string | null>((a, b) => (a === null || change(b) < change(a) - SAME ? b : a), null)
}

/** Moves are told from the status quo where every issue has one, else from settling each issue alone. */
function told(dossier: Dossier, concept: Concept, found: Package, others: Packages): readonly Sentence[] {
  const statusQuo = dossier.issues.map((issue) => [issue.id, issue.statusQuo] as const)
  const known = statusQuo.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]))
  const isKnown = known.length === statusQuo.length
  const from = isKnown ? Object.fromEntries(known) : others.issueByIssue?.point
  if (from === undefined) return []
  return movesBetween(dossier, from, found.point)
    .filter((move) => move.gives.length > 0)
    .slice(0, MOVES_TOLD)
    .map((move) => said(isKnown ? 'package.move' : 'package.move_against_each', moveFacts(concept, move)))
}

function moveFacts(concept: Concept, { member, before, after, gives, gets }: MemberMove): Facts {
  return { concept, member, before, after, ...sideFacts('gives', gives), ...sideFacts('gets', gets) }
}

/** The changes of one side, as lists of the same length. */
function sideFacts(side: 'gives' | 'gets', changes: readonly Change[]): Facts {
  return {
    [side]: changes.map(({ issue }) => issue),
    [`${side}From`]: changes.map(({ before }) => String(before)),
    [`${side}To`]: changes.map(({ after }) => String(after)),
    [`${side}Change`]: changes.map(({ change }) => String(change)),
  }
}

/** Only limits in the dossier that was passed in can appear here: a result is computed per audience. */
function binding(concept: Concept, found: Package): readonly Sentence[] {
  return found.binding.map(({ member, issue, value, side, price }) =>
    said('package.limit_binds', { concept, member, issue, value, side, price }),
  )
}

/** Why not the alternatives: who would be worst off with each issue alone, and who would lose most by each other package. */
function alternatives(dossier: Dossier, concept: Concept, found: Package, others: Packages): readonly Sentence[] {
  const other = others.issueByIssue
  const here = found.worstOff.satisfaction
  const alone =
    concept === 'issueByIssue' || other === null || other.worstOff.satisfaction >= here - SAME
      ? []
      : [
          said('package.against_issue_by_issue', {
            concept,
            member: other.worstOff.member,
            here,
            there: other.worstOff.satisfaction,
          }),
        ]
  return [...alone, ...PROPOSED.flatMap((instead) => againstOther(dossier, concept, found, instead, others[instead]))]
}

const PROPOSED = ['leximin', 'nash', 'kalaiSmorodinsky'] as const satisfies readonly Concept[]

/** The member that would lose most if the other package were tabled instead; nothing if nobody would. */
function againstOther(
  dossier: Dossier,
  concept: Concept,
  found: Package,
  instead: Concept,
  other: Package | null,
): readonly Sentence[] {
  if (other === null || instead === concept) return []
  const loss = (member: string): number => (found.satisfaction[member] ?? 0) - (other.satisfaction[member] ?? 0)
  // In the model's order, so that a tie does not depend on the order or the names of the members.
  const most = modelOf(dossier).members.reduce((a, b) => (loss(b) > loss(a) + SAME ? b : a))
  if (loss(most) <= SAME) return []
  const [here, there] = [found.satisfaction[most] ?? 0, other.satisfaction[most] ?? 0]
  return [said('package.against_other', { concept, instead, member: most, here, there })]
}
