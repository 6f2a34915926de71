import { accept, refuse } from '@commonline/contract'
import { prospects } from '@commonline/rules'
import { asksForTerritory, electorateOf } from '../drafts/opening.ts'
import { ballotOf } from '../drafts/voting-ballot.ts'
import { onQuery } from '../handler.ts'
import type { SoundingReplyRow } from '../ports/sounding-store.ts'

/** A sounded variant against a rule of the body. What nobody answered without condition is unknown, not guessed. */
export const wouldVariantPass = onQuery('would-variant-pass', async ({ actor, store, today }, input) => {
  const sounding = await store.soundings.find(input.sounding)
  if (sounding === null || sounding.chairmanship !== actor.chairmanship) return refuse('policy.not_found')
  if (input.variant > sounding.variants.length) return refuse('sounding.unknown_variant', { variant: input.variant })
  const dossier = await store.dossiers.find(sounding.dossier)
  if (dossier === null) throw new Error('a sounding without its dossier')
  const version = await store.organisation.ruleInForce(dossier.body, input.rule, today)
  if (version === null) return refuse('procedure.unknown_rule', { rule: input.rule })
  const territory = input.territory ?? null
  if (territory === null && asksForTerritory(version.rule)) {
    return refuse('procedure.territory_missing', { rule: input.rule })
  }
  if (territory !== null && !(await store.organisation.memberExists(territory))) {
    return refuse('organisation.unknown_member', { member: territory })
  }
  const electorate = electorateOf(await store.organisation.seats(dossier.body, today))
  const votes = declaredVotes(sounding.replies.filter(({ variant }) => variant === input.variant))
  const looked = prospects(version.rule, ballotOf({ electorate, territory }, votes))
  if (!looked.ok) return refuse('procedure.no_prospects', { problem: looked.refusal.code })
  return accept({ rule: version.rule, electorate, territory, votes, prospects: looked.value })
})

/** "Can accept" counts as a yes and "cannot" as a no; a condition is not a yes, and awaited instructions are not a no. */
function declaredVotes(replies: readonly SoundingReplyRow[]): Readonly<Record<string, 'yes' | 'no'>> {
  return Object.fromEntries(
    replies.flatMap(({ member, answer }): (readonly [string, 'yes' | 'no'])[] =>
      answer === 'can-accept' ? [[member, 'yes']] : answer === 'cannot' ? [[member, 'no']] : [],
    ),
  )
}
