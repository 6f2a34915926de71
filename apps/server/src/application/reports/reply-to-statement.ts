import { accept, refuse } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import { onAct } from '../handler.ts'

/** The member to which a statement is attributed says whether it reflects its position. Nobody else may say that for it. */
export const replyToStatement = onAct('reply-to-statement', async (context, input) => {
  const [statement] = await context.store.reports.statements({ id: input.statement })
  if (statement === undefined) return refuse('policy.not_found')
  const own = memberOf(context.actor)
  if (statement.member !== own) return refuse('policy.other_member', { own, member: statement.member ?? '—' })

  const { at } = await context.moment()
  const id = context.newId()
  const reply = { id, ...input, member: own }
  await context.store.reports.addReply({ ...reply, at })
  return accept({
    answer: { id },
    recorded: { subject: statement.id, onBehalfOf: own, body: reply, readers: { kind: 'members' } },
  })
})
