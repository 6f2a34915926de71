import { accept } from '@commonline/contract'
import { onQuery } from '../handler.ts'

/** Announced decisions, newest first, with the statements that travel with them. */
export const decisions = onQuery('decisions', async (context) => {
  const { drafts, procedures } = context.store
  const rows = await drafts.decisions()
  return accept({
    decisions: await Promise.all(
      rows.map(async ({ draft: _, ...row }) => {
        const procedure = await procedures.find(row.procedure)
        if (procedure?.verdict == null) throw new Error('a decision without its verdict')
        const events = await procedures.events(row.procedure)
        const statements = events
          .filter(({ kind, member, words }) => kind === 'attach-statement' && member !== null && words !== null)
          .map(({ member, words, language }) => ({ member: member!, words: words!, language: language ?? 'en' }))
        return { ...row, verdict: procedure.verdict, statements }
      }),
    ),
  })
})
