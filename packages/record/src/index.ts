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
