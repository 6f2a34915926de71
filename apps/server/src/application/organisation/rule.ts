import { accept, refuse } from '@commonline/contract'
import { describeRule } from '@commonline/rules'
import { onQuery } from '../handler.ts'

/** All versions of a rule, the oldest first, each with the sentences that its data says. */
export const rule = onQuery('rule', async ({ store }, { body, id }) => {
  const versions = await store.organisation.ruleVersions(body, id)
  if (versions.length === 0) return refuse('policy.not_found')
  return accept({ versions: versions.map((version) => ({ ...version, sentences: [...describeRule(version.rule)] })) })
})
