import { accept, refuse } from '@commonline/contract'
import { onQuery } from '../handler.ts'
import { mayCall } from '../policy/entitlements.ts'
import { readableIntentions } from './readable-intentions.ts'
import { summaryOfDraft, summaryOfProcedure } from './summaries.ts'

/** One draft with the intentions that this reader may know. */
export const draft = onQuery('draft', async (context, { id }) => {
  const { drafts, procedures, organisation } = context.store
  const row = await drafts.find(id)
  if (row === null) return refuse('policy.not_found')
  const body = await organisation.findBody(row.body)
  const intentions = readableIntentions(context.actor, await drafts.intentions(id))
  const { actor } = context
  const seats = await organisation.seats(row.body, context.today)
  const onTheTable = row.state === 'tabled'
  return accept({
    ...summaryOfDraft(row),
    text: row.text,
    language: row.language,
    line: row.line,
    package: [...row.package],
    concept: row.concept,
    reason: row.reason,
    territory: row.territory,
    body: { id: row.body, name: body?.name ?? row.body },
    intentions,
    procedures: (await procedures.list(row.dossier))
      .filter((procedure) => procedure.draft === id)
      .map((procedure) => summaryOfProcedure(procedure, context.now)),
    may: {
      revise: (onTheTable || row.state === 'not-adopted') && mayCall(actor, 'table-draft'),
      open: onTheTable && mayCall(actor, 'open-vote'),
      indicate:
        (onTheTable || row.state === 'in-procedure') &&
        mayCall(actor, 'indicate-intention') &&
        seats.some(({ member }) => member === actor.member),
    },
  })
})
