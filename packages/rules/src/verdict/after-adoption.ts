import type { Ballot } from '../language/ballot.ts'
import { dayAfter, parseDay } from '../time/calendar-day.ts'
import type { Day } from '../time/calendar-day.ts'
import { delayFacts, entryInWords } from '../words/delay-words.ts'
import { isAffirmative } from '../language/outcome.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { EntryIntoForce, Rule, StartingDay } from '../language/rule.ts'
import { listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import type { Finding } from './verdict.ts'

/** The day of the ballot from which a delay runs, or null where it is not stated. */
function startOf(ballot: Ballot, found: Finding, after: StartingDay): Result<Day | null> {
  const stated = {
    adoption: ballot.adoptedOn ?? found.reachedOn,
    acceptance: ballot.acceptedOn,
    publication: ballot.publishedOn,
    notification: ballot.notifiedOn,
  }
  const day = stated[after]
  return day === undefined ? accept(null) : parseDay(day)
}

function entry(
  rule: EntryIntoForce,
  start: Day | null,
): { readonly facts: Pick<Finding, 'entryIntoForce'>; readonly said: readonly Sentence[] } {
  const { after, delay, notBefore } = rule
  const run = start === null ? null : dayAfter(start, delay)
  // Days are written so that their order is that of their letters.
  const waits = notBefore !== undefined && (run === null || run < notBefore)
  const on = run !== null && waits ? notBefore : run
  const term = entryInWords(rule)
  const facts = { after, ...delayFacts(delay), day: on ?? '' }
  const said =
    on === null
      ? sentence('verdict.in_force_after', facts, `It enters into force ${term}.`)
      : waits
        ? sentence('verdict.in_force_not_before', facts, `It enters into force on ${on}, later than ${term}.`)
        : sentence('verdict.in_force_on', facts, `It enters into force on ${on}: ${term}.`)
  const first = waits
    ? [sentence('rule.not_before', { day: notBefore }, `It does not enter into force before ${notBefore}.`)]
    : []
  return { facts: { entryIntoForce: { after, on } }, said: [said, ...first] }
}

/** Who opted out in time, and who too late to count. */
function optOuts(
  rule: Rule,
  ballot: Ballot,
  found: Finding,
): Result<{ readonly inTime: string[]; readonly late: string[] }> {
  const clause = rule.bound?.optOut
  const notices = ballot.optOuts ?? []
  if (notices.length === 0) return accept({ inTime: [], late: [] })
  if (clause === undefined) return refuse('ballot.opt_out_not_provided', { rule: rule.id })
  const start = startOf(ballot, found, clause.after)
  if (!start.ok) return start
  if (start.value === null) return refuse('ballot.not_enough', { rule: rule.id, missing: [`day of ${clause.after}`] })
  const last = dayAfter(start.value, clause.within)
  const inTime = new Set<string>()
  const late = new Set<string>()
  for (const { by, at } of notices) {
    const day = parseDay(at)
    if (!day.ok) return day
    if (day.value <= last) inTime.add(by)
    else late.add(by)
  }
  const strangers = [...inTime, ...late].filter(
    (id) => found.bound !== undefined && !found.bound.includes(id) && !(found.notBound ?? []).includes(id),
  )
  if (strangers.length > 0) return refuse('ballot.unknown_voter', { members: strangers.toSorted() })
  return accept({ inTime: [...inTime].toSorted(), late: [...late].filter((id) => !inTime.has(id)).toSorted() })
}

/**
 * What follows an adoption, where the rule provides for it: when it enters into force, and which members opted out in time
 * and are not bound. A finding that is not affirmative stays as it is. Refuses an opt-out that the rule does not know, one
 * whose term begins on a day that the ballot does not state, and more of them than there are members bound.
 */
export function afterAdoption(rule: Rule, ballot: Ballot, found: Finding): Result<Finding> {
  if (!isAffirmative(found.outcome)) return accept(found)
  const out = optOuts(rule, ballot, found)
  if (!out.ok) return out
  let after = found
  const { inTime, late } = out.value
  if (inTime.length > 0) {
    const notBound = [...new Set([...(found.notBound ?? []), ...inTime])]
    const newly = inTime.filter((id) => !(found.notBound ?? []).includes(id)).length
    if (found.boundCount !== undefined && newly > found.boundCount)
      return refuse('ballot.more_than_electorate', { counted: newly, electorate: found.boundCount })
    after = {
      ...after,
      ...(found.bound === undefined ? {} : { bound: found.bound.filter((id) => !inTime.includes(id)) }),
      notBound,
      ...(found.boundCount === undefined ? {} : { boundCount: found.boundCount - newly }),
    }
  }
  const sentences = [...after.sentences]
  if (inTime.length > 0)
    sentences.push(sentence('verdict.opted_out', { members: inTime }, `Opted out in time: ${listed(inTime)}.`))
  if (late.length > 0)
    sentences.push(sentence('verdict.opted_out_late', { members: late }, `Too late to opt out: ${listed(late)}.`))
  if (rule.entryIntoForce === undefined)
    return accept(sentences.length === after.sentences.length ? after : { ...after, sentences })
  const start = startOf(ballot, found, rule.entryIntoForce.after)
  if (!start.ok) return start
  const { facts, said } = entry(rule.entryIntoForce, start.value)
  return accept({ ...after, ...facts, sentences: [...sentences, ...said] })
}
