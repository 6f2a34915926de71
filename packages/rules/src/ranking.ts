// An entry of its own: only what ranks options loads it, and no other page waits for it.
export { RANKING_FORMAT } from './ranking/indicative-vote.ts'
export type { IndicativeVote } from './ranking/indicative-vote.ts'
export { indicativeVoteFromJson } from './ranking/indicative-vote-from-json.ts'
export { indicativeVoteFromRows } from './ranking/indicative-vote-from-rows.ts'
export { hasOneWinner, rankOptions } from './ranking/rank-options.ts'
export type { Ranking } from './ranking/rank-options.ts'
export { methodInEnglish } from './ranking/ranking-method.ts'
export { rankingSchema } from './ranking/ranking-schema.ts'
