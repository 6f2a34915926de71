import { endpointNamed, endpoints, openApi } from '@commonline/contract'
import { ballotSchema, ruleSchema } from '@commonline/rules'
import { rankingSchema } from '@commonline/rules/ranking'
import { z } from 'zod'
import { complain, exit, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'

/** What has a schema and is no endpoint. */
const NAMED: Readonly<Record<string, () => unknown>> = {
  openapi: () => openApi('1'),
  rule: () => ruleSchema,
  ballot: () => ballotSchema,
  ranking: () => rankingSchema,
}

/**
 * `commonline schema NAME`: the JSON Schema of a rule, a ballot, an indicative vote or an endpoint's input, or the whole interface as
 * OpenAPI.
 */
export function schemaCommand(name: string): ExitStatus {
  const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  if (named !== undefined) {
    sayJson(named())
    return exit.yes
  }
  const endpoint = endpointNamed(name)
  if (endpoint === undefined) {
    return complain({
      code: 'schema.unknown',
      facts: { name, known: [...Object.keys(NAMED), ...endpoints.map((one) => one.name)] },
    })
  }
  sayJson(z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }))
  return exit.yes
}
