import { applyToSilence, proposeSilence } from '@commonline/rules'
import type { Ballot, Silence, SilenceEvent, SilenceRecord } from '@commonline/rules'
import type { ProcedureAct, ProcedureHistory } from './procedure-history.ts'
import { calendarOf, checkContest, compareVerdicts, decideAgain, entitledIn, faultAt } from './replayed-verdict.ts'
import type { Replay, ReplayFault } from './replayed-verdict.ts'

type Act<Kind extends ProcedureAct['kind']> = Extract<ProcedureAct, { kind: Kind }>

const started: Replay = { verdict: null, compared: 0, announced: false, fault: null, contested: [] }

/** What an act does to the silence; null for acts that only say what became of it. */
function eventOf(act: ProcedureAct): SilenceEvent | null {
  switch (act.kind) {
    case 'break-silence': {
      const { member, by, reason, received } = act.body
      return {
        kind: 'noted',
        at: act.at,
        by: member,
        breakKind: by,
        ...(received === null ? {} : { receivedAt: Date.parse(received.receivedAt) }),
        ...(reason === null ? {} : { reason }),
      }
    }
    case 'extend-silence':
      return { kind: 'extended', at: act.at, dueAt: Date.parse(act.body.dueAt) }
    case 'certify-silence':
      return { kind: 'certified', at: act.at, by: act.by }
    case 'withdraw-procedure':
      return { kind: 'withdrawn', at: act.at }
    case 'cast-vote':
    case 'close-vote':
    case 'contest-entry':
    case 'announce-verdict':
      return null
  }
}

/** Acts up to one, without the notes that their member had contested by then: those were never the member's. */
function standing(acts: readonly ProcedureAct[], upTo: number): readonly ProcedureAct[] {
  const before = acts.filter(({ seq }) => seq <= upTo)
  const contested = before.flatMap((act) => (act.kind === 'contest-entry' ? [act.body.entry] : []))
  return before.filter(({ seq }) => !contested.includes(seq))
}

/** Runs the state machine over the acts; the first that it refuses is the fault. */
function run(opening: ProcedureHistory['opening'], acts: readonly ProcedureAct[]): Silence | ReplayFault {
  const { body } = opening
  const { decision } = body.rule
  if (decision.kind !== 'silence')
    return faultAt(opening.seq, 'replay.act_impossible', 'opens a silence under a rule without one')
  const calendar = calendarOf(body)
  const opened = { kind: 'opened', at: opening.at, dueAt: Date.parse(body.dueAt) } as const
  let silence = proposeSilence(decision)
  for (const { seq, event } of [
    { seq: opening.seq, event: opened },
    ...acts.map((act) => ({ seq: act.seq, event: eventOf(act) })),
  ]) {
    if (event === null) continue
    const next = applyToSilence(silence, event, calendar)
    if (!next.ok) return faultAt(seq, 'replay.act_impossible', `was not possible then (${next.refusal.code})`)
    silence = next.value
  }
  return silence
}

/** The recorded facts of a silence as the rule engine judges them at an instant. */
function ballotOf(opening: ProcedureHistory['opening'], acts: readonly ProcedureAct[], asOf: number): Ballot {
  const text = (at: number) => new Date(at).toISOString()
  const of = <Kind extends ProcedureAct['kind']>(kind: Kind) =>
    acts.filter((act): act is Act<Kind> => act.kind === kind)
  const certified = of('certify-silence').at(-1)
  const withdrawn = of('withdraw-procedure').at(-1)
  const silence: SilenceRecord = {
    openedAt: text(opening.at),
    due: opening.body.dueAt,
    extended: of('extend-silence').map(({ at, body }) => ({ at: text(at), due: body.dueAt })),
    objections: of('break-silence').map(({ at, body }) => ({
      by: body.member,
      at: text(at),
      kind: body.by,
      ...(body.received === null ? {} : { receivedAt: body.received.receivedAt }),
      ...(body.reason === null ? {} : { reason: body.reason }),
    })),
    ...(certified === undefined ? {} : { certifiedAt: text(certified.at) }),
    ...(withdrawn === undefined ? {} : { withdrawnAt: text(withdrawn.at) }),
    asOf: text(asOf),
  }
  return { members: opening.body.electorate.map(({ id, weights }) => ({ id, weights })), silence }
}

/** What one act of a silence adds to the replay: its place in the electorate, or the verdict it states. */
function follow(replay: Replay, history: ProcedureHistory, act: ProcedureAct): Replay | ReplayFault {
  const { opening, acts } = history
  const { rule } = opening.body
  switch (act.kind) {
    case 'cast-vote':
    case 'close-vote':
      return faultAt(act.seq, 'replay.act_impossible', 'belongs to a vote, and this is a silence')
    case 'break-silence': {
      const { member, received } = act.body
      if (!entitledIn(opening.body).includes(member)) {
        return faultAt(
          act.seq,
          'replay.not_in_electorate',
          `is a note of ${member}, which has no say in this procedure`,
        )
      }
      if (received === null && act.onBehalfOf !== member) {
        return faultAt(
          act.seq,
          'replay.other_member',
          `is a note of ${member}, entered for ${act.onBehalfOf ?? 'nobody'}`,
        )
      }
      return replay
    }
    case 'contest-entry':
      if (replay.announced) return faultAt(act.seq, 'replay.act_impossible', 'contests a note after the announcement')
      return checkContest(act, acts) ?? { ...replay, contested: [...replay.contested, act.body.entry] }
    case 'certify-silence':
    case 'announce-verdict': {
      const ballot = ballotOf(opening, standing(acts, act.seq), act.at)
      const decided = decideAgain(act.seq, rule, ballot, calendarOf(opening.body))
      if ('fault' in decided) return decided.fault
      const differs = compareVerdicts(act.seq, act.body.verdict, decided.verdict)
      const announced = replay.announced || act.kind === 'announce-verdict'
      return differs ?? { ...replay, verdict: decided.verdict, compared: replay.compared + 1, announced }
    }
    case 'extend-silence':
    case 'withdraw-procedure':
      return replay
  }
}

const isFault = (value: Silence | Replay | ReplayFault): value is ReplayFault => 'code' in value

/** Runs the recorded acts of a silence through the rules again, and compares every verdict that was recorded. */
export function replaySilence(history: ProcedureHistory): Replay {
  const { opening, acts } = history
  let replay = started
  for (const seq of [opening.seq, ...acts.map((act) => act.seq)]) {
    const silence = run(opening, standing(acts, seq))
    if (isFault(silence)) return { ...replay, fault: silence }
    const act = acts.find((candidate) => candidate.seq === seq)
    const next = act === undefined ? replay : follow(replay, history, act)
    if (isFault(next)) return { ...replay, fault: next }
    replay = next
  }
  return replay
}
