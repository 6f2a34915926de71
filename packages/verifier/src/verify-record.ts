import { findingText, verifyExport } from '@commonline/record'
import type { ChainReport, Description, ExportBytes, Refusal, Sentence, Sha256 } from '@commonline/record'
import { replayDecisions } from './replay-decisions.ts'
import type { DecisionStatus, DecisionsReport } from './replay-decisions.ts'

/** What became of a verification: everything held, something did not, or there was no record to look at. */
export type VerifyOutcome = 'verified' | 'not-verified' | 'bad-input'

/** Everything that a verification of an exported record found. */
export interface VerifyReport {
  readonly outcome: VerifyOutcome
  /** Why there was nothing to verify. */
  readonly refusal: Refusal | null
  /** What the record says of itself; null unless the chain held. */
  readonly record: Description | null
  readonly chain: ChainReport | null
  /** Null where the chain did not hold: what cannot be trusted is not decided again. */
  readonly decisions: DecisionsReport | null
  /** The first bad entry, by the chain or by the replay. */
  readonly firstBad: { readonly seq: number | null; readonly code: string; readonly reason: string } | null
  /** The report in words, in reading order, without what is not proved. */
  readonly sentences: readonly Sentence[]
  readonly notProved: readonly Sentence[]
}

/** The exit status of a command that verified: 0 verified, 1 not, 2 bad input. */
export function exitStatus({ outcome }: VerifyReport): 0 | 1 | 2 {
  return outcome === 'verified' ? 0 : outcome === 'not-verified' ? 1 : 2
}

const sentence = (code: string, facts: Sentence['facts'], text: string): Sentence => ({ code, facts, text })

function headline(report: ChainReport, record: Description | null, decisions: DecisionsReport | null): Sentence {
  if (record === null) {
    const where = report.firstBad === null ? '' : ` ${findingText(report.firstBad)}`
    return sentence('verify.chain_broken', { size: report.size }, `Not verified.${where}`)
  }
  const facts = { alliance: record.alliance.name, size: record.size, head: record.head }
  const whole = `The record of ${record.alliance.name}, ${record.size} entries with head ${record.head}`
  if (decisions?.ok === false && decisions.firstBad !== null) {
    const { seq, reason } = decisions.firstBad
    return sentence(
      'verify.decision_differs',
      { ...facts, seq },
      `Not verified. ${whole}, is undamaged, but entry ${seq} ${reason}.`,
    )
  }
  return sentence('verify.verified', facts, `Verified. ${whole}, is undamaged. ${decidedText(decisions)}`)
}

/** How much was decided again: a record whose acts are not disclosed is undamaged, no more. */
function decidedText(decisions: DecisionsReport | null): string {
  const count = (status: DecisionStatus) =>
    decisions?.decisions.filter((decision) => decision.status === status).length ?? 0
  const [agree, hidden] = [count('agrees'), count('not-disclosed')]
  const decided = agree === 1 ? '1 procedure was' : `${agree} procedures were`
  const rest = hidden === 0 ? '' : ` ${hidden} could not be: not all of their acts can be read here.`
  return `${decided} decided again with the same result.${rest}`
}

/** Verifies the files of an export: the chain first, then every decision. Pure; never throws on damaged input. */
export function verifyRecord(sha256: Sha256, files: ExportBytes): VerifyReport {
  const { report: chain, verified } = verifyExport(sha256, files)
  const decisions = verified === null ? null : replayDecisions(sha256, verified)
  const record = verified?.description ?? null
  const firstBad = chain.firstBad ?? decisions?.firstBad ?? null
  return {
    outcome: firstBad === null ? 'verified' : 'not-verified',
    refusal: null,
    record,
    chain,
    decisions,
    firstBad: firstBad && { seq: firstBad.seq, code: firstBad.code, reason: firstBad.reason },
    sentences: [
      headline(chain, record, decisions),
      ...chain.checks.map(({ detail }) => detail),
      ...(decisions?.decisions.flatMap((decision) => decision.sentences) ?? []),
      ...(decisions?.sentences ?? []),
    ],
    notProved: chain.notProved,
  }
}

const REFUSALS: { readonly [code: string]: (facts: Refusal['facts']) => string } = {
  'verify.directory_unreadable': ({ directory, reason }) => `${directory} is not a folder that can be read: ${reason}.`,
  'verify.files_missing': ({ directory, missing }) =>
    `${directory} is not an exported record: ${String(missing)} missing.`,
  'verify.file_unreadable': ({ file, reason }) => `${file} cannot be read: ${reason}.`,
  'verify.file_too_large': ({ file, bytes, limit }) => `${file} has ${bytes} bytes; at most ${limit} are read.`,
  'verify.line_too_long': ({ file, line, bytes, limit }) =>
    `${file}, line ${line}, has ${bytes} bytes; at most ${limit} are read.`,
  'verify.too_many_lines': ({ file, limit }) => `${file} has more than ${limit} lines, which is more than are read.`,
}

/** The report where there was nothing to verify. */
export function badInput(refusal: Refusal): VerifyReport {
  const text = REFUSALS[refusal.code]?.(refusal.facts) ?? `The record cannot be read (${refusal.code}).`
  return {
    outcome: 'bad-input',
    refusal,
    record: null,
    chain: null,
    decisions: null,
    firstBad: null,
    sentences: [sentence(refusal.code, refusal.facts, text)],
    notProved: [],
  }
}
