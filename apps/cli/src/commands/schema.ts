import { endpointNamed, endpoints, openApi } from '@commonline/contract'
import { z } from 'zod'
import { complain, exit, sayJson } from '../output.ts'
import type { ExitStatus } from '../output.ts'

/** `commonline schema NAME`: the JSON Schema of an endpoint's input, or the whole interface as OpenAPI. */
export function schemaCommand(name: string): ExitStatus {
  if (name === 'openapi') {
    sayJson(openApi('1'))
    return exit.yes
  }
  const endpoint = endpointNamed(name)
  if (endpoint === undefined) {
    return complain({
      code: 'schema.unknown',
      facts: { name, known: ['openapi', ...endpoints.map((one) => one.name)] },
    })
  }
  sayJson(z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }))
  return exit.yes
}
