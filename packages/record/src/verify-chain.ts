import type { Sha256 } from './bytes.ts'
import type { Envelope } from './entry.ts'
import {
  checkBodies,
  checkChain,
  checkEntries,
  checkRoot,
  checkSize,
  checkTime,
  leavesOf,
  readEntries,
} from './export-checks.ts'
import type { Finding, Outcome } from './export-checks.ts'
import { linesOf, parseDescription } from './export-format.ts'
import type { Description, DisclosedBody, ExportBytes } from './export-format.ts'
import type { Sentence } from './result.ts'

/** The properties that are checked, in the order in which they are reported. */
export type CheckId = 'description' | 'entries' | 'size' | 'chain' | 'root' | 'time' | 'bodies'

export interface Check {
  readonly id: CheckId
  readonly ok: boolean
  /** How many entries, values or bodies were found good. */
  readonly counted: number
  readonly detail: Sentence
}

/** What the check of an export found. */
export interface ChainReport {
  readonly ok: boolean
  /** Number of entries in `entries.ndjson`. */
  readonly size: number
  readonly checks: readonly Check[]
  /** The first bad place: of the description if that is bad, else the lowest entry that any check found bad. */
  readonly firstBad: Finding | null
  /** What a verification does not prove, whatever its outcome. */
  readonly notProved: readonly Sentence[]
}

/** An export that was checked, as data: what the replay of its decisions starts from. */
export interface VerifiedExport {
  readonly description: Description
  readonly entries: readonly Envelope[]
  /** Only bodies that have their entry's hash. */
  readonly bodies: readonly DisclosedBody[]
}

const DONE: { readonly [id in CheckId]: (counted: number) => string } = {
  description: () => 'The description of the record is complete and undamaged.',
  entries: (n) => `All ${n} entries are well-formed, canonical and of this alliance.`,
  size: (n) => `The number of entries is ${n}, as stated; their numbers run from 0 without a gap.`,
  chain: (n) => `The chain was computed again over ${n} entries and leads to the stated head.`,
  root: (n) => `The Merkle root was computed again over ${n} entries and is the stated one.`,
  time: (n) => `The times of all ${n} entries never go backwards.`,
  bodies: (n) => `All ${n} bodies in this export have the hash that their entry holds.`,
}

function checkOf(id: CheckId, { counted, bad }: Outcome): Check {
  if (bad === null) {
    const detail = { code: `record.${id}_good`, facts: { counted }, text: DONE[id](counted) }
    return { id, ok: true, counted, detail }
  }
  const facts = {
    file: bad.file,
    ...(bad.line === null ? {} : { line: bad.line }),
    ...(bad.seq === null ? {} : { seq: bad.seq }),
  }
  return { id, ok: false, counted, detail: { code: bad.code, facts, text: findingText(bad) } }
}

/** A finding as a sentence: the entry by its number where there is one, and the line of the file. */
export function findingText({ file, line, seq, reason }: Finding): string {
  const place = line === null ? file : `${file}, line ${line}`
  return seq === null ? `${reason} (${place})` : `Entry ${seq} ${reason} (${place}).`
}

function firstOf(outcomes: readonly Outcome[]): Finding | null {
  const found = outcomes.flatMap(({ bad }) => (bad === null ? [] : [bad]))
  const place = ({ seq }: Finding) => seq ?? Number.MAX_SAFE_INTEGER
  // Of two findings on one entry the earlier check is the more precise.
  return found.reduce<Finding | null>(
    (first, next) => (first === null || place(next) < place(first) ? next : first),
    null,
  )
}

/**
 * Checks an export from its bytes alone: the description, every entry, their number, the chain up to the stated head,
 * the Merkle root, the order of times, and every disclosed body against its entry. Never throws on damaged input.
 * The second part of the result is the export as data, null unless everything held.
 */
export function verifyExport(
  sha256: Sha256,
  files: ExportBytes,
): { readonly report: ChainReport; readonly verified: VerifiedExport | null } {
  const entries = readEntries(files)
  const read = parseDescription(sha256, files['record.json'])
  if (!read.ok) {
    const reason = 'The description of the record is damaged; nothing else can be checked.'
    const bad: Finding = { file: 'record.json', line: null, seq: null, code: read.refusal.code, reason }
    const checks = [checkOf('description', { counted: 0, bad })]
    const report = {
      ok: false,
      size: entries.length,
      checks,
      firstBad: bad,
      notProved: notProved(entries.length, entries.length),
    }
    return { report, verified: null }
  }
  const description = read.value
  const leaves = leavesOf(
    sha256,
    entries.map(({ bytes }) => bytes),
  )
  const { outcome: bodiesOutcome, bodies } = checkBodies(sha256, description, entries, files)
  const outcomes: readonly (readonly [CheckId, Outcome])[] = [
    ['description', { counted: 1, bad: null }],
    ['entries', checkEntries(description, entries)],
    ['size', checkSize(description, entries.length, linesOf(files['chain.txt']).lines.length)],
    ['chain', checkChain(sha256, description, leaves, files)],
    ['root', checkRoot(sha256, description, leaves)],
    ['time', checkTime(entries)],
    ['bodies', bodiesOutcome],
  ]
  const firstBad = firstOf(outcomes.map(([, outcome]) => outcome))
  const report: ChainReport = {
    ok: firstBad === null,
    size: entries.length,
    checks: outcomes.map(([id, outcome]) => checkOf(id, outcome)),
    firstBad,
    notProved: notProved(entries.length, entries.length - bodies.length),
  }
  if (firstBad !== null) return { report, verified: null }
  const envelopes = entries.flatMap(({ envelope }) => (envelope === null ? [] : [envelope]))
  return { report, verified: { description, entries: envelopes, bodies } }
}

/** The limits of what any check of an export can show. */
function notProved(size: number, undisclosed: number): readonly Sentence[] {
  const say = (code: string, text: string, facts: Sentence['facts'] = {}): Sentence => ({
    code: `record.not_proved.${code}`,
    facts,
    text,
  })
  const undisclosedBodies = say(
    'undisclosed_bodies',
    `It does not prove what the ${undisclosed} acts say whose bodies are not in this export: of those, only the hash was checked.`,
    { undisclosed },
  )
  return [
    say(
      'complete_before_recording',
      'It does not prove that nothing was left out before it was recorded: an act that never became an entry leaves no trace here. Whoever acted was given a receipt; check it against this record.',
    ),
    ...(undisclosed === 0 ? [] : [undisclosedBodies]),
    say(
      'same_history',
      `It does not prove that every member was shown the same history: compare the head of these ${size} entries with the head that others hold.`,
      { size },
    ),
    say(
      'who_acted',
      'It does not prove that the person named in an entry did it: every entry is attested by the server alone, none is signed by a member.',
    ),
    say(
      'labels',
      "It does not prove the alliance's name, nor when and for whom the record was exported: these stand beside the chain, not in it.",
    ),
  ]
}
