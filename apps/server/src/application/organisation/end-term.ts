import { accept, refuse } from '@commonline/contract'
import type { Audience, TermKind } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { checkTerm } from './term.ts'

/**
 * The last day of a term that would run longer. It only ever comes sooner: a longer stay is a new term. A day that has passed
 * ends it at once; what was done in the meantime stays in the record as it was done.
 */
export const endTerm = onAct('end-term', async (context, { kind, term: id, to, reason }) => {
  const { organisation } = context.store
  await context.moment()
  const term = await organisation.findTerm(kind, id)
  if (term === null) return refuse('policy.not_found')
  const upright = checkTerm({ from: term.from, to })
  if (!upright.ok) return upright
  if (term.to !== null && to >= term.to)
    return refuse('request.invalid', { field: 'to', problem: `the term ends on ${term.to} already` })
  await organisation.endTerm(kind, id, to)
  return accept({
    answer: {},
    recorded: {
      subject: id,
      onBehalfOf: 'organisation',
      body: { kind, term: id, to, reason },
      readers: { kind: readersOf[kind] },
    },
  })
})

/** As those of the act by which the term began. */
const readersOf = {
  office: 'public',
  credentials: 'members',
  service: 'members',
  chairmanship: 'public',
} as const satisfies Record<TermKind, Audience['kind']>
