import type { Deadlock } from '../deadlock/deadlock.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import type { MostRespected } from '../limits/most-respected.ts'
import type { IssueZone } from '../limits/zone.ts'
import type { Outlook } from '../outlook/outlook.ts'
import type { Sentence } from '../refusal.ts'
import { listed, rounded, valueInWords } from './wording.ts'

/** Concepts further apart than this share of the scale say that the issue needs a package, not a number. */
const WIDE = 0.2

/** What is likely on each issue, with the warning that no forecast here has been scored. */
export function outlookSentences(outlook: Outlook): readonly Sentence[] {
  const perIssue = Object.entries(outlook).flatMap(([issue, found]): readonly Sentence[] => {
    if (found === null)
      return [{ code: 'outlook.nobody', facts: { issue }, text: `Nobody with weight has a position on ${issue}.` }]
    if (found.kind === 'options') {
      const share = found.shares[found.strongest] ?? 0
      const text = `On ${issue}, ${found.strongest} has the largest pull: ${rounded(100 * share, 1)} % of power times importance.`
      return [{ code: 'outlook.strongest_option', facts: { issue, option: found.strongest, share }, text }]
    }
    const { compromise, medianLow, medianHigh, conceptSpread } = found
    const median =
      medianLow === medianHigh ? valueInWords(medianLow) : `${valueInWords(medianLow)} to ${valueInWords(medianHigh)}`
    const wide = conceptSpread > WIDE ? ' They are far apart: this issue needs a package, not a number.' : ''
    const text = `On ${issue} the compromise is ${valueInWords(compromise)} and the weighted median ${median}.${wide}`
    const said = {
      code: 'outlook.compromise',
      facts: { issue, compromise, medianLow, medianHigh, conceptSpread },
      text,
    }
    return found.uncertain === 0 ? [said] : [said, uncertain(issue, found)]
  })
  const text = 'An outlook is a model’s estimate. No case so far scores its forecasts for this body.'
  return [...perIssue, { code: 'outlook.not_scored', facts: {}, text }]
}

function uncertain(
  issue: string,
  found: { readonly uncertain: number; readonly compromiseLow: number; readonly compromiseHigh: number },
): Sentence {
  const { compromiseLow, compromiseHigh } = found
  const text = `${found.uncertain} position${found.uncertain === 1 ? ' is' : 's are'} not known as a point on ${issue}; depending on ${found.uncertain === 1 ? 'it' : 'them'}, the compromise lies between ${valueInWords(compromiseLow)} and ${valueInWords(compromiseHigh)}.`
  return {
    code: 'outlook.uncertain',
    facts: { issue, uncertain: found.uncertain, compromiseLow, compromiseHigh },
    text,
  }
}

export function deadlockSentences(deadlock: Deadlock): readonly Sentence[] {
  if (!deadlock.known) return []
  const alone = deadlock.alone.map(({ issue, range, options }): Sentence => {
    const how =
      range === null
        ? `change to ${listed(options)}`
        : `move between ${valueInWords(range[0])} and ${valueInWords(range[1])}`
    const facts = range === null ? { issue, options } : { issue, low: range[0], high: range[1] }
    return {
      code: 'deadlock.moves_alone',
      facts,
      text: `${issue} can ${how} alone without anyone losing against the status quo.`,
    }
  })
  if (deadlock.locked.length === 0) return alone
  const text = `Deadlocked: ${listed(deadlock.locked)}. Moved alone, each would cost someone.`
  const locked: Sentence = { code: 'deadlock.locked', facts: { issues: deadlock.locked }, text }
  const waysOut = deadlock.waysOut.map((way): Sentence => {
    if (way.with === null) {
      const none = `${way.issue} cannot leave the status quo in any package without someone losing.`
      return { code: 'deadlock.no_way_out', facts: { issue: way.issue }, text: none }
    }
    const out = `${way.issue} can move once ${listed(way.with)} ${way.with.length === 1 ? 'moves' : 'move'} with it.`
    return { code: 'deadlock.way_out', facts: { issue: way.issue, with: way.with }, text: out }
  })
  return [...alone, locked, ...waysOut]
}

/** Only limits in the dossier that was passed in can appear here. */
export function limitSentences(zones: readonly IssueZone[], respected: MostRespected): readonly Sentence[] {
  const empty = zones.filter((zone) => zone.relax.length > 0)
  const perIssue = empty.map((zone): Sentence => {
    const fewest = zone.relax[0] ?? []
    const text = `No value of ${zone.issue} respects every limit. The most at once is ${zone.mostRespected} of ${zone.limits}; for that, ${listed(fewest)} would have to give way.`
    return {
      code: 'limits.no_zone',
      facts: { issue: zone.issue, mostRespected: zone.mostRespected, limits: zone.limits, relax: fewest },
      text,
    }
  })
  if (respected.of === 0 || respected.allTogether) return perIssue
  const most = respected.complete ? 'at most' : 'as far as was searched,'
  const text = `No package respects every limit; ${most} ${respected.members} of ${respected.of} members with limits can have all of theirs respected at once.`
  return [...perIssue, { code: 'limits.not_together', facts: { members: respected.members, of: respected.of }, text }]
}

/** What the reader must know about the inputs before reading a package. */
export function inputSentences(dossier: Dossier): readonly Sentence[] {
  const scales = new Set(dossier.issues.filter(isScale).map((issue) => issue.id))
  const vague = dossier.positions.filter((p) => scales.has(p.issue) && p.point === undefined).map((p) => p.member)
  const told: Sentence[] = []
  const unsure = [...new Set(vague)]
  if (unsure.length > 0) {
    const text = `Positions of ${listed(unsure)} are known only as intervals; packages count them from the farther end.`
    told.push({ code: 'inputs.intervals', facts: { members: unsure }, text })
  }
  const caring = new Set(dossier.positions.filter((p) => p.salience > 0).map((p) => p.member))
  const silent = dossier.members.map((member) => member.id).filter((id) => !caring.has(id))
  if (silent.length > 0) {
    const text = `${listed(silent)} ${silent.length === 1 ? 'has' : 'have'} no position that counts, so the packages are not measured by ${silent.length === 1 ? 'it' : 'them'}.`
    told.push({ code: 'inputs.not_counted', facts: { members: silent }, text })
  }
  return told
}
