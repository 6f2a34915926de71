import { accept, refuse } from '@commonline/contract'
import { prospects } from '@commonline/rules'
import { onQuery } from '../handler.ts'
import { readableIntentions } from './readable-intentions.ts'
import { electorateOf } from './opening.ts'
import { ballotOf } from './voting-ballot.ts'

/** A draft against a rule of its body, from the intentions this reader may know; everything else is unknown, not guessed. */
export const wouldItPass = onQuery('would-it-pass', async (context, input) => {
  const { drafts, organisation } = context.store
  const draft = await drafts.find(input.draft)
  if (draft === null) return refuse('policy.not_found')
  const version = await organisation.ruleInForce(draft.body, input.rule, context.today)
  if (version === null) return refuse('procedure.unknown_rule', { rule: input.rule })
  const electorate = electorateOf(await organisation.seats(draft.body, context.today))
  const intentions = readableIntentions(context.actor, await drafts.intentions(draft.id))
  const votes = Object.fromEntries(intentions.map(({ member, vote }) => [member, vote]))
  const looked = prospects(version.rule, ballotOf({ electorate, territory: draft.territory }, votes))
  if (!looked.ok) return refuse('procedure.no_prospects', { problem: looked.refusal.code })
  return accept({
    rule: version.rule,
    electorate,
    territory: draft.territory,
    intentions,
    prospects: looked.value,
  })
})
