import type { Deadlock } from '../deadlock/deadlock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import type { MostRespected, Relaxation } from '../limits/most-respected.ts'
import type { IssueZone } from '../limits/zone.ts'
import { limitsOf } from '../limits/limit-regions.ts'
import type { OptionPull } from '../outlook/option-pull.ts'
import type { Outlook } from '../outlook/outlook.ts'
import type { Sensitivity } from '../outlook/sensitivity.ts'
import type { Sentence } from '../refusal.ts'
import { said } from './sentence-in-words.ts'

/** Concepts further apart than this share of the scale say that the issue needs a package, not a number. */
const WIDE = 0.2

/** What is likely on each issue, with the warning that no forecast here has been scored. */
export function outlookSentences(
  outlook: Outlook,
  pulls: Readonly<Record<string, Readonly<Record<string, Sensitivity>>>>,
  optionPulls: Readonly<Record<string, Readonly<Record<string, OptionPull>>>>,
): readonly Sentence[] {
  const perIssue = Object.entries(outlook).flatMap(([issue, found]): readonly Sentence[] => {
    if (found === null) return [said('outlook.nobody', { issue })]
    if (found.kind === 'options') {
      const option = found.strongest
      return [
        said('outlook.strongest_option', { issue, option, share: found.shares[option] ?? 0 }),
        ...decidingSentences(issue, option, optionPulls[issue] ?? {}),
      ]
    }
    const { compromise, compromiseLow, compromiseHigh, medianLow, medianHigh, conceptSpread, uncertain } = found
    return [
      said('outlook.compromise', { issue, compromise, medianLow, medianHigh, conceptSpread }),
      ...(conceptSpread > WIDE ? [said('outlook.concepts_apart', { issue, conceptSpread })] : []),
      ...pullSentence(issue, pulls[issue] ?? {}),
      ...(uncertain === 0 ? [] : [said('outlook.uncertain', { issue, uncertain, compromiseLow, compromiseHigh })]),
    ]
  })
  return [...perIssue, said('outlook.not_scored', {})]
}

/** Whose position moves the compromise most, point for point: who exaggerates there gains most by it. Then who pulls it where. */
function pullSentence(issue: string, pulls: Readonly<Record<string, Sensitivity>>): readonly Sentence[] {
  const { most, members } = furthest(pulls, ({ dPosition }) => dPosition)
  if (most === 0) return []
  const [up, down] = [furthest(pulls, ({ pull }) => pull ?? 0), furthest(pulls, ({ pull }) => -(pull ?? 0))]
  return [
    said('outlook.pull', { issue, members, pull: most }),
    ...(up.most > SAME_PULL ? [said('outlook.pulled_up', { issue, members: up.members, by: up.most })] : []),
    ...(down.most > SAME_PULL ? [said('outlook.pulled_down', { issue, members: down.members, by: down.most })] : []),
  ]
}

/** On which single positions the strongest option hangs, and which one would take its place. */
function decidingSentences(
  issue: string,
  option: string,
  pulls: Readonly<Record<string, OptionPull>>,
): readonly Sentence[] {
  const instead = new Map<string | null, string[]>()
  for (const [member, { decides, strongestWithout }] of Object.entries(pulls))
    if (decides) instead.set(strongestWithout, [...(instead.get(strongestWithout) ?? []), member])
  if (instead.size === 0) return [said('outlook.option_holds', { issue, option })]
  return [...instead].map(([other, members]) =>
    other === null
      ? said('outlook.option_alone', { issue, option, members })
      : said('outlook.option_hangs', { issue, option, instead: other, members }),
  )
}

/** The largest of a measure, and all members that reach it. */
function furthest(
  pulls: Readonly<Record<string, Sensitivity>>,
  of: (one: Sensitivity) => number,
): { readonly most: number; readonly members: readonly string[] } {
  const most = Math.max(0, ...Object.values(pulls).map(of))
  const members = Object.entries(pulls).flatMap(([member, one]) => (most - of(one) <= EQUAL_PULL ? [member] : []))
  return { most, members }
}

/** A pull of less than this many points is rounding. */
const SAME_PULL = 1e-9

/** Pulls that differ only by rounding are the same. */
const EQUAL_PULL = 1e-12

export function deadlockSentences(deadlock: Deadlock): readonly Sentence[] {
  if (!deadlock.known) return []
  const alone = deadlock.alone.map(({ issue, range, options }) =>
    range === null
      ? said('deadlock.changes_alone', { issue, options })
      : said('deadlock.moves_alone', { issue, low: range[0], high: range[1] }),
  )
  if (deadlock.locked.length === 0) return alone
  const waysOut = deadlock.waysOut.map((way) =>
    way.with === null
      ? said(way.smallest ? 'deadlock.no_way_out' : 'deadlock.way_not_found', { issue: way.issue })
      : said('deadlock.way_out', { issue: way.issue, with: way.with }),
  )
  return [...alone, said('deadlock.locked', { issues: deadlock.locked }), ...waysOut]
}

/** Only limits in the dossier that was passed in can appear here. */
export function limitSentences(zones: readonly IssueZone[], respected: MostRespected): readonly Sentence[] {
  const perIssue = zones
    .filter((zone) => zone.relax.length > 0)
    .map(({ issue, mostRespected, limits, relax }) =>
      said('limits.no_zone', { issue, mostRespected, limits, relax: relax[0] ?? [] }),
    )
  if (!respected.dependenciesHold) return [said('limits.dependencies_conflict', {})]
  if (respected.of === 0 || respected.allTogether) return perIssue
  const code = respected.complete ? 'limits.not_together' : 'limits.not_together_so_far'
  const [fewest] = respected.relax
  return [
    ...perIssue,
    said(code, { members: respected.members, of: respected.of }),
    ...(fewest === undefined || fewest.leastSatisfaction === null || !respected.complete
      ? []
      : [relaxSentence(fewest.limits, fewest.leastSatisfaction, respected.ofLimits)]),
  ]
}

/** One smallest set of limits to give up, how far, and what that buys. */
function relaxSentence(limits: Relaxation['limits'], leastSatisfaction: number, ofLimits: number): Sentence {
  return said('limits.relax', {
    members: limits.map(({ member }) => member),
    issues: limits.map(({ issue }) => issue),
    by: limits.map(({ by }) => (by === null ? '' : String(by))),
    leastSatisfaction,
    ofLimits,
  })
}

/** What the reader must know about the inputs before reading a package. */
export function inputSentences(dossier: Dossier): readonly Sentence[] {
  const scales = new Set(dossier.issues.filter(isScale).map((issue) => issue.id))
  const vague = dossier.positions.filter((p) => scales.has(p.issue) && p.point === undefined).map((p) => p.member)
  const unsure = [...new Set(vague)]
  const caring = new Set(dossier.positions.filter((p) => p.salience > 0).map((p) => p.member))
  const silent = dossier.members.map((member) => member.id).filter((id) => !caring.has(id))
  const graded = (provenance: string | undefined): number =>
    dossier.positions.filter((p) => p.provenance === provenance).length
  const counts = {
    positions: dossier.positions.length,
    declared: graded('declared'),
    estimated: graded('estimated'),
    ungraded: graded(undefined),
    limits: limitsOf(dossier).length,
  }
  return [
    said('inputs.rest_on', counts),
    ...(unsure.length > 0 ? [said('inputs.intervals', { members: unsure })] : []),
    ...(silent.length > 0 ? [said('inputs.not_counted', { members: silent })] : []),
  ]
}
