import { checkReceipt, compareExports, findingText, parseReceipts, verifyExport } from '@commonline/record'
import type { Comparison, ExportBytes, Receipt, ReceiptCheck, Refusal, Result, Sentence } from '@commonline/record'
import { readDirectory, sha256 } from './read-directory.ts'
import { readReceiptFile } from './read-receipt-file.ts'
import { reportText } from './report-text.ts'
import { badInput, exitStatus, verifyRecord } from './verify-record.ts'
import type { VerifyReport } from './verify-record.ts'

/** What to verify, and what somebody holds against it. */
export interface Asked {
  readonly directory: string
  /** A file with receipts that a member kept. */
  readonly receipt?: string | undefined
  /** Another export, as another member got it. */
  readonly compare?: string | undefined
}

/** Something held against a record: the answer, or why it could not be asked. */
export type Aside<Value> = Value | { readonly refusal: Refusal }

/** A comparison, and whether the other record is itself undamaged: what is damaged is no witness. */
export interface ComparedWith extends Comparison {
  readonly otherIsDamaged: Sentence | null
}

/** A verification with everything that was held against it. */
export interface Verification {
  readonly report: VerifyReport
  readonly receipts: Aside<readonly (ReceiptCheck & { readonly receipt: Receipt })[]> | null
  readonly comparison: Aside<ComparedWith> | null
  /** 0 everything held, 1 something did not, 2 bad input. */
  readonly status: 0 | 1 | 2
}

/** Verifies the record in a folder and holds against it what is given. Throws only faults of the machine. */
export async function verification({ directory, receipt, compare }: Asked): Promise<Verification> {
  const files = await readDirectory(directory)
  if (!files.ok) return { report: badInput(files.refusal), receipts: null, comparison: null, status: 2 }
  const report = verifyRecord(sha256, files.value)
  const receipts = receipt === undefined ? null : asAside(await receiptsIn(files.value, receipt))
  const comparison = compare === undefined ? null : asAside(await comparedWith(files.value, compare))
  const status = Math.max(exitStatus(report), statusOfReceipts(receipts), statusOfComparison(comparison))
  return { report, receipts, comparison, status: status as Verification['status'] }
}

const asAside = <Value>(result: Result<Value>): Aside<Value> => (result.ok ? result.value : { refusal: result.refusal })

async function receiptsIn(
  files: ExportBytes,
  file: string,
): Promise<Result<readonly (ReceiptCheck & { readonly receipt: Receipt })[]>> {
  const read = await readReceiptFile(file)
  if (!read.ok) return read
  const receipts = parseReceipts(read.value)
  if (!receipts.ok) return receipts
  const checks: (ReceiptCheck & { readonly receipt: Receipt })[] = []
  for (const receipt of receipts.value) {
    const check = checkReceipt(sha256, files, receipt)
    if (!check.ok) return check
    checks.push({ receipt, ...check.value })
  }
  return { ok: true, value: checks }
}

async function comparedWith(files: ExportBytes, directory: string): Promise<Result<ComparedWith>> {
  const other = await readDirectory(directory)
  if (!other.ok) return other
  const compared = compareExports(sha256, files, other.value)
  if (!compared.ok) return compared
  const { firstBad } = verifyExport(sha256, other.value).report
  const otherIsDamaged = firstBad && {
    code: 'verify.other_damaged',
    facts: { code: firstBad.code, ...(firstBad.seq === null ? {} : { seq: firstBad.seq }) },
    text: `The other record is itself damaged. ${findingText(firstBad)}`,
  }
  return { ok: true, value: { ...compared.value, otherIsDamaged } }
}

function statusOfReceipts(receipts: Verification['receipts']): 0 | 1 | 2 {
  if (receipts === null) return 0
  if ('refusal' in receipts) return 2
  return receipts.every(({ ok }) => ok) ? 0 : 1
}

function statusOfComparison(comparison: Verification['comparison']): 0 | 1 | 2 {
  if (comparison === null) return 0
  if ('refusal' in comparison) return 2
  const parted = comparison.relation === 'fork' || comparison.relation === 'other-alliance'
  return parted || comparison.otherIsDamaged !== null ? 1 : 0
}

/** A verification as lines for a terminal: the report, then each receipt, then the comparison. */
export function verificationText({ report, receipts, comparison }: Verification): string {
  return [reportText(report), ...receiptLines(receipts), ...comparisonLines(comparison)].join('\n')
}

const refusalLine = ({ code, facts }: Refusal): string => `${code} ${JSON.stringify(facts)}`

function receiptLines(receipts: Verification['receipts']): readonly string[] {
  if (receipts === null) return []
  if ('refusal' in receipts) return [refusalLine(receipts.refusal)]
  return receipts.flatMap(({ detail, inclusion }) =>
    inclusion === null
      ? [detail.text]
      : [detail.text, `It is in the tree of ${inclusion.size} entries with the root ${inclusion.root}.`],
  )
}

function comparisonLines(comparison: Verification['comparison']): readonly string[] {
  if (comparison === null) return []
  if ('refusal' in comparison) return [refusalLine(comparison.refusal)]
  const { detail, otherIsDamaged } = comparison
  return otherIsDamaged === null ? [detail.text] : [detail.text, otherIsDamaged.text]
}

/** A verification as JSON: the report, with what was held against it beside. */
export const verificationJson = ({ report, receipts, comparison }: Verification): object => ({
  ...report,
  receipts,
  comparison,
})
