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
