export type { Refusal, Result, Sentence } from './result.ts'
export type { Sha256 } from './bytes.ts'
export { fromHex, toHex } from './bytes.ts'
export { decodeUtf8, encodeUtf8 } from './utf8.ts'
export type { JsonObject, JsonValue } from './canonical-json.ts'
export { canonicalise, parseCanonical } from './canonical-json.ts'
export type { Envelope } from './entry.ts'
export { ENTRY_BYTES_MAX, bodyHash, checkEnvelope, entryBytes, parseEntry } from './entry.ts'
export { isInstant } from './instant.ts'
export type { ChainHead, Receipt } from './hash-chain.ts'
export { RECORD_FORMAT, append, chainHash, emptyChain, genesisHash, leafHash } from './hash-chain.ts'
export type { ConsistencyClaim, InclusionClaim } from './merkle-tree.ts'
export {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
  merkleRoot,
  nodeHash,
  rootOfEntries,
} from './merkle-tree.ts'
export type {
  Description,
  DisclosedBody,
  ExportBytes,
  ExportContent,
  ExportFile,
  ExportText,
  RecordedEntry,
} from './export-format.ts'
export { EXPORT_FILES, buildExport, exportBytes, parseDescription } from './export-format.ts'
export type { Finding } from './export-checks.ts'
export type { ChainReport, Check, CheckId, VerifiedExport } from './verify-chain.ts'
export { findingText, verifyExport } from './verify-chain.ts'
export type { Comparison, Relation } from './compare-records.ts'
export { compareExports } from './compare-records.ts'
export type { HeldCheck } from './held-head.ts'
export { checkHead } from './held-head.ts'
export type { Inclusion, ReceiptCheck } from './held-receipt.ts'
export { checkReceipt, parseReceipt, parseReceipts } from './held-receipt.ts'
