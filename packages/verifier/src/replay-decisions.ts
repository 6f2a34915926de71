import { encodeUtf8, toHex } from '@commonline/record'
import type { Sentence, Sha256, VerifiedExport } from '@commonline/record'
import { procedureHistories } from './procedure-history.ts'
import type { ProcedureHistory, StrayAct } from './procedure-history.ts'
import { replaySilence } from './replay-silence.ts'
import { replayVote } from './replay-vote.ts'
import { faultAt, nothingDecided } from './replayed-verdict.ts'
import type { Replay, ReplayFault } from './replayed-verdict.ts'

/**
 * `agrees`: every recorded verdict is the one that the rule gives. `differs`: an act was not possible or a verdict is
 * another. `no-verdict`: nothing was decided yet, or it was withdrawn. `not-disclosed`: the reader may not see all of it.
 */
export type DecisionStatus = 'agrees' | 'differs' | 'no-verdict' | 'not-disclosed'

/** What became of one procedure when it was decided again. */
export interface DecisionReport {
  readonly procedure: string
  readonly kind: 'vote' | 'silence'
  readonly symbol: string
  /** Entry that opened it. */
  readonly opened: number
  readonly status: DecisionStatus
  /** What the rule gives; null where nothing was decided. */
  readonly outcome: string | null
  readonly announced: boolean
  /** Whether members overturned the announcement. */
  readonly overturned: boolean
  readonly firstBad: ReplayFault | null
  readonly sentences: readonly Sentence[]
}

/** All procedures of a record, decided again. */
export interface DecisionsReport {
  readonly ok: boolean
  readonly decisions: readonly DecisionReport[]
  /** The lowest entry at fault over all procedures. */
  readonly firstBad: ReplayFault | null
  /** About the record as a whole: acts that fit nowhere, acts that this reader may not see. */
  readonly sentences: readonly Sentence[]
}

const sentence = (code: string, facts: Sentence['facts'], text: string): Sentence => ({
  code: `replay.${code}`,
  facts,
  text,
})

const countedActs = (count: number) => (count === 1 ? '1 act' : `${count} acts`)

function statusSentence(history: ProcedureHistory, status: DecisionStatus, replay: Replay): Sentence {
  const { symbol, kind } = history.opening.body
  const outcome = replay.verdict?.outcome ?? ''
  switch (status) {
    case 'agrees': {
      const said = replay.announced ? 'as announced' : 'not announced yet'
      const next = replay.overturned ? 'as announced, and overturned by a challenge' : said
      const text = `${symbol} (${kind}): decided again from ${countedActs(history.acts.length)}, "${outcome}", ${next}.`
      return sentence('agrees', { symbol, outcome, acts: history.acts.length }, text)
    }
    case 'differs': {
      const { seq, code, reason } = replay.fault ?? { seq: -1, code: '', reason: '' }
      return sentence('differs', { symbol, seq, code }, `${symbol} (${kind}): entry ${seq} ${reason}.`)
    }
    case 'no-verdict':
      return sentence('no_verdict', { symbol }, `${symbol} (${kind}): no verdict is recorded; its acts were possible.`)
    case 'not-disclosed': {
      const hidden = history.undisclosed.length
      const text = `${symbol} (${kind}): not decided again; ${countedActs(hidden)} on it cannot be read in this export.`
      return sentence('not_disclosed', { symbol, undisclosed: hidden }, text)
    }
  }
}

// Rule, electorate and calendar come from the record, which may hold anything: what the engine cannot even read makes
// it throw, and a verifier must answer all the same.
function replayAgain(sha256: Sha256, history: ProcedureHistory): Replay {
  const { opening, text } = history
  if (text !== null && toHex(sha256(encodeUtf8(text))) !== opening.body.textHash) {
    return {
      ...nothingDecided,
      fault: faultAt(opening.seq, 'replay.text_differs', 'is about another text than the one that was tabled'),
    }
  }
  try {
    return history.opening.body.kind === 'vote' ? replayVote(history) : replaySilence(history)
  } catch (error) {
    const because = error instanceof Error ? error.message : 'unknown'
    const reason = `freezes a rule, an electorate or a calendar that cannot be read (${because})`
    return { ...nothingDecided, fault: faultAt(history.opening.seq, 'replay.opening_unreadable', reason) }
  }
}

function decideHistory(sha256: Sha256, history: ProcedureHistory): DecisionReport {
  const { opening, undisclosed } = history
  const { id, kind, symbol } = opening.body
  const complete = undisclosed.length === 0
  const replay = complete ? replayAgain(sha256, history) : nothingDecided
  const decided = replay.compared > 0 ? 'agrees' : 'no-verdict'
  const status = !complete ? 'not-disclosed' : replay.fault === null ? decided : 'differs'
  const contested = replay.contested.map((seq) =>
    sentence('contested', { symbol, seq }, `${symbol}: entry ${seq} was contested by its member.`),
  )
  return {
    procedure: id,
    kind,
    symbol,
    opened: opening.seq,
    status,
    outcome: replay.verdict?.outcome ?? null,
    announced: replay.announced,
    overturned: replay.overturned,
    firstBad: replay.fault,
    sentences: [statusSentence(history, status, replay), ...contested],
  }
}

const STRAY: { readonly [code in StrayAct['code']]: string } = {
  'replay.body_malformed': 'has a body that is not one of its kind',
  'replay.not_opened': 'is on a procedure that was never opened before it',
  'replay.opened_twice': 'opens a procedure that was opened already',
}

/** Decides every procedure of a verified record again from its frozen electorate, weights and rule. */
export function replayDecisions(sha256: Sha256, exported: VerifiedExport): DecisionsReport {
  const { procedures, strays, unseen } = procedureHistories(exported)
  const decisions = procedures.map((history) => decideHistory(sha256, history))
  const strayFaults = strays.map(({ seq, code }) => ({ seq, code, reason: STRAY[code] }))
  const faults = [...strayFaults, ...decisions.flatMap(({ firstBad }) => (firstBad === null ? [] : [firstBad]))]
  const firstBad = faults.toSorted((a, b) => a.seq - b.seq)[0] ?? null
  const sentences = strayFaults.map(({ seq, code, reason }) =>
    sentence('stray', { seq, code }, `Entry ${seq} ${reason}.`),
  )
  if (unseen > 0) {
    const text = `${countedActs(unseen)} on procedures that this export does not disclose: nothing can be said about them.`
    sentences.push(sentence('unseen', { unseen }, text))
  }
  return { ok: firstBad === null, decisions, firstBad, sentences }
}
