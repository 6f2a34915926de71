import { accept, refuse } from '@commonline/contract'
import { onAct } from '../handler.ts'
import { checkLater } from './dated-change.ts'
import { knownBody } from './in-register.ts'
import { usableRule } from './usable-rule.ts'

/** A version of a rule by which a body decides from a day. Procedures that are open keep the version they froze. */
export const adoptRule = onAct('adopt-rule', async (context, { body, matter, rule: given, from }) => {
  const { organisation } = context.store
  const rule = usableRule(given)
  if (!rule.ok) return rule
  const ruleId = rule.value.id
  const version = String(rule.value.version)
  await context.moment()
  const known = await knownBody(context.store, body)
  if (!known.ok) return known
  const earlier = await organisation.ruleVersions(body, ruleId)
  if (earlier.some((one) => one.version === version))
    return refuse('organisation.rule_version_exists', { version, rule: ruleId })
  const later = checkLater(from, earlier)
  if (!later.ok) return later
  await organisation.addRule({ body, ruleId, version, matter, rule: rule.value, from })
  return accept({
    answer: {},
    recorded: {
      subject: body,
      onBehalfOf: 'organisation',
      body: { body, matter, rule: rule.value, from },
      readers: { kind: 'public' },
    },
  })
})
