export { ANSWERS, isAnswer } from './language/answer.ts'
export type { Answer } from './language/answer.ts'
export { STANDINGS } from './language/ballot.ts'
export type {
  Ballot,
  BallotMember,
  Bloc,
  ElectionRound,
  Ratification,
  SilenceObjection,
  SilenceRecord,
  Standing,
  Tally,
} from './language/ballot.ts'
export { announce, announcementStatus, applyToAnnouncement, takesEffect } from './procedure/announcement.ts'
export type { Announcement, AnnouncementEvent, AnnouncementStatus, Challenge } from './procedure/announcement.ts'
export { ballotFromCase } from './reading/ballot-from-case.ts'
export { catalogue, ruleById } from './catalogue/catalogue.ts'
export { CHALLENGE_GROUNDS, challengeRule } from './language/challenge.ts'
export type { ChallengeClause, ChallengeGround } from './language/challenge.ts'
export type {
  Base,
  CombinedCondition,
  ConcurrenceCondition,
  Condition,
  ThresholdCondition,
  Treatment,
  TurnoutBand,
  TurnoutCondition,
} from './language/condition.ts'
export type { ConditionResult } from './conditions/condition-result.ts'
export { decide, outcomeOf } from './verdict/decide.ts'
export type { LedgerCount } from './electorate/ledger-count.ts'
export type { Exclusion } from './electorate/electorate.ts'
export * from './fraction.ts'
export { parseInstant, writeInstant } from './time/instant.ts'
export type { Instant } from './time/instant.ts'
export { AFFIRMATIVE_OUTCOMES, isAffirmative, NEGATIVE_OUTCOMES } from './language/outcome.ts'
export type { AffirmativeOutcome, NegativeOutcome, Outcome } from './language/outcome.ts'
export { ballotSchema } from './json-schema/ballot-schema.ts'
export { ruleSchema } from './json-schema/rule-schema.ts'
export type { JsonSchema } from './json-schema/schema-parts.ts'
export { refusalInWords } from './words/refusal-words.ts'
export { accept, refuse } from './result.ts'
export type { Refusal, Result } from './result.ts'
export { RULE_FORMAT } from './language/rule.ts'
export type * from './language/rule.ts'
export { counted, listed, sentence } from './words/sentence.ts'
export type { Fact, Sentence } from './words/sentence.ts'
export {
  applyToSilence,
  brokenBy,
  earliestExpiry,
  proposeSilence,
  silenceStatus,
} from './procedure/silence-procedure.ts'
export type { Silence, SilenceEvent, SilenceNote, SilenceStatus } from './procedure/silence-procedure.ts'
export { silenceVerdict } from './verdict/silence-verdict.ts'
export type { SilenceFacts, Verdict } from './verdict/verdict.ts'
export { applyToVote, openVote, votePhase } from './procedure/vote-procedure.ts'
export type { VoteEvent, VotePhase, VoteProcedure } from './procedure/vote-procedure.ts'
export { dueAtHour, earliestDue, instantOf, isWorkingDay, localTime, workingDaysAfter } from './time/working-days.ts'
export type { LocalTime, WorkingCalendar } from './time/working-days.ts'
export type { MinimalSets } from './prospects/minimal-sets.ts'
export { prospects } from './prospects/prospects.ts'
export type { ConditionProspect, Prospects, ProspectState } from './prospects/prospects.ts'
export { describeRule } from './words/describe.ts'
export { lintRule, ruleFromJson } from './lint/lint.ts'
export { isTooDeep } from './reading/nesting.ts'
export type { LintFinding } from './lint/lint-finding.ts'
export { FURTHER_INDICES, isFurtherIndex } from './further-indices/further-index.ts'
export type { FurtherAnswer, FurtherIndex } from './further-indices/further-index.ts'
export { powerOf, powerOfRule, powerOfWeights } from './power/power.ts'
export { powerAsJson } from './power/power-json.ts'
export type { WeightedGame } from './power/power-profile.ts'
export type { MemberPower, Power, PowerCertificate } from './power/power-result.ts'
export { prepareRule } from './verdict/prepared-rule.ts'
export type { PreparedRule } from './verdict/prepared-rule.ts'
