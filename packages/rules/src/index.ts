export { ANSWERS, isAnswer } from './answer.ts'
export type { Answer } from './answer.ts'
export { STANDINGS } from './ballot.ts'
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
} from './ballot.ts'
export { announce, announcementStatus, applyToAnnouncement, takesEffect } from './announcement.ts'
export type { Announcement, AnnouncementEvent, AnnouncementStatus, Challenge } from './announcement.ts'
export { ballotFromCase } from './ballot-from-case.ts'
export { catalogue, ruleById } from './catalogue/catalogue.ts'
export { CHALLENGE_GROUNDS, challengeRule } from './challenge.ts'
export type { ChallengeClause, ChallengeGround } from './challenge.ts'
export type {
  Base,
  CombinedCondition,
  ConcurrenceCondition,
  Condition,
  ThresholdCondition,
  Treatment,
  TurnoutBand,
  TurnoutCondition,
} from './condition.ts'
export type { ConditionResult } from './condition-result.ts'
export { decide, outcomeOf } from './decide.ts'
export type { LedgerCount } from './ledger-count.ts'
export type { Exclusion } from './electorate.ts'
export * from './fraction.ts'
export { parseInstant, writeInstant } from './instant.ts'
export type { Instant } from './instant.ts'
export { AFFIRMATIVE_OUTCOMES, isAffirmative, NEGATIVE_OUTCOMES } from './outcome.ts'
export type { AffirmativeOutcome, NegativeOutcome, Outcome } from './outcome.ts'
export { ballotSchema } from './json-schema/ballot-schema.ts'
export { ruleSchema } from './json-schema/rule-schema.ts'
export type { JsonSchema } from './json-schema/schema-parts.ts'
export { refusalInWords } from './refusal-words.ts'
export { accept, refuse } from './result.ts'
export type { Refusal, Result } from './result.ts'
export { RULE_FORMAT } from './rule.ts'
export type * from './rule.ts'
export { counted, listed, sentence } from './sentence.ts'
export type { Fact, Sentence } from './sentence.ts'
export { applyToSilence, brokenBy, earliestExpiry, proposeSilence, silenceStatus } from './silence-procedure.ts'
export type { Silence, SilenceEvent, SilenceNote, SilenceStatus } from './silence-procedure.ts'
export { silenceVerdict } from './silence-verdict.ts'
export type { SilenceFacts, Verdict } from './verdict.ts'
export { applyToVote, openVote, votePhase } from './vote-procedure.ts'
export type { VoteEvent, VotePhase, VoteProcedure } from './vote-procedure.ts'
export { dueAtHour, earliestDue, instantOf, isWorkingDay, localTime, workingDaysAfter } from './working-days.ts'
export type { LocalTime, WorkingCalendar } from './working-days.ts'
export type { MinimalSets } from './minimal-sets.ts'
export { prospects } from './prospects.ts'
export type { ConditionProspect, Prospects, ProspectState } from './prospects.ts'
export { describeRule } from './describe.ts'
export { lintRule, ruleFromJson } from './lint.ts'
export { isTooDeep } from './nesting.ts'
export type { LintFinding } from './lint-finding.ts'
export { FURTHER_INDICES, isFurtherIndex } from './further-index.ts'
export type { FurtherAnswer, FurtherIndex } from './further-index.ts'
export { powerOf, powerOfRule, powerOfWeights } from './power.ts'
export { powerAsJson } from './power-json.ts'
export type { WeightedGame } from './power-profile.ts'
export type { MemberPower, Power, PowerCertificate } from './power-result.ts'
export { prepareRule } from './prepared-rule.ts'
export type { PreparedRule } from './prepared-rule.ts'
