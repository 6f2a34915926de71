import { accept } from '@commonline/contract'
import { onQuery } from '../handler.ts'
import { mayRead } from '../policy/readers.ts'

/** Common lines. What we say is for everyone; what we say only if asked, and do not say, is for members. */
export const lines = onQuery('lines', async (context) => {
  const inside = mayRead(context.actor, 'organisation', { kind: 'members' })
  const rows = await context.store.drafts.lines(context.today)
  return accept({ lines: rows.map((line) => (inside ? line : { ...line, ifAsked: [], doNotSay: [] })) })
})
