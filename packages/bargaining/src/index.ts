export { analyse, BARGAINING_VERSION } from './analyse.ts'
export type { AnalyseChoices, LineAnalysis } from './analyse.ts'
export { parseDossier } from './dossier/parse-dossier.ts'
export { parseDossierCsv } from './dossier/dossier-csv.ts'
export { isScale } from './dossier/dossier.ts'
export type {
  Dossier,
  Issue,
  IssueId,
  Limit,
  Member,
  MemberId,
  OptionIssue,
  Point,
  Position,
  Provenance,
  ScaleIssue,
} from './dossier/dossier.ts'
export { conditionInWords } from './dossier/condition.ts'
export type { Comparison, Condition } from './dossier/condition.ts'
export { isRespected, limitInWords, limitsOf } from './limits/limit-regions.ts'
export { limitsBrokenAt } from './limits/limits-broken.ts'
export type { BrokenLimit } from './limits/limits-broken.ts'
export { outlook } from './outlook/outlook.ts'
export type { IssueOutlook, OptionOutlook, Outlook, ScaleOutlook } from './outlook/outlook.ts'
export type { CarriesWith } from './outlook/core.ts'
export { packages } from './proposal/packages.ts'
export type { PackageChoices, Packages } from './proposal/packages.ts'
export type { BindingLimit, Certificate, Package } from './proposal/package.ts'
export { satisfactionAt, satisfactionWithoutAgreement } from './proposal/satisfaction-at.ts'
export type { Satisfaction } from './proposal/satisfaction-at.ts'
export type { Facts, Refusal, Result, Sentence } from './refusal.ts'
export { canonicalInputs } from './dossier/canonical-inputs.ts'
export { deadlock } from './deadlock/deadlock.ts'
export type { AloneMove, Deadlock, Unlocking, WayOut } from './deadlock/deadlock.ts'
export { exchanges } from './deals/exchange.ts'
export type { Deal, Exchanges, Externality } from './deals/exchange.ts'
export { movesBetween } from './explanation/moves.ts'
export type { Change, MemberMove } from './explanation/moves.ts'
export { mostRespected } from './limits/most-respected.ts'
export type { MostRespected, RelaxedLimit } from './limits/most-respected.ts'
export { zones } from './limits/zone.ts'
export type { IssueZone } from './limits/zone.ts'
export { sensitivities } from './outlook/sensitivity.ts'
export type { Sensitivity } from './outlook/sensitivity.ts'
export { carryAt } from './proposal/carry.ts'
export type { Carries, Carry, Leaning } from './proposal/carry.ts'
export { tastleWierman, vanDerEijkA } from './unity/agreement-on-a-scale.ts'
export { polarisation } from './unity/polarisation.ts'
export { dossierUnity } from './unity/position-unity.ts'
export type { DossierUnity, OptionUnity, ScaleUnity } from './unity/position-unity.ts'
export { agreementIndex, riceIndex, rollCallUnity } from './unity/roll-call-unity.ts'
export type { PeriodUnity, RollCallUnity, VoteUnity } from './unity/roll-call-unity.ts'
export { parseRollCallsCsv, rollCalls } from './unity/roll-calls.ts'
export type { Choice, RollCallRow, RollCalls } from './unity/roll-calls.ts'
export { similarity, similarityMatrix } from './unity/similarity.ts'
export type { Similarity, SimilarityMatrix } from './unity/similarity.ts'
export { howSure } from './uncertainty/how-sure.ts'
export type { HowSure, HowSureChoices, OutlookSureness, PackageSureness } from './uncertainty/how-sure.ts'
export type { Band } from './uncertainty/band.ts'
export type { RespectedLimit } from './uncertainty/drawn-limits.ts'
export type { OneFact } from './uncertainty/one-fact.ts'
export type { Swing } from './uncertainty/swings.ts'
