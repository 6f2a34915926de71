import { z } from 'zod'
import { addressOf, methodOf } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { errors } from './errors.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json
  return json
}

/** The OpenAPI 3.1 description of every endpoint, made from the same table that the server serves. */
export function openApi(version: string): Json {
  const paths: Json = {}
  for (const endpoint of endpoints) {
    const input = schemaOf(endpoint.input, 'input')
    paths[addressOf(endpoint.kind, endpoint.name)] = {
      [methodOf(endpoint.kind).toLowerCase()]: {
        operationId: endpoint.name,
        tags: [endpoint.kind],
        summary: endpoint.summary,
        ...(endpoint.kind === 'query' ? { parameters: parametersOf(input) } : { requestBody: bodyOf(input) }),
        responses: {
          '200': {
            description: 'done',
            content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
          },
          default: {
            description: 'refused',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Commonline', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'facts'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string', enum: Object.keys(errors) },
            facts: { type: 'object' },
          },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'commonline' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ session: [] }, { token: [] }, {}],
  }
}

function parametersOf(input: Json): Json[] {
  const required = new Set((input['required'] as string[] | undefined) ?? [])
  return Object.entries((input['properties'] as Json | undefined) ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema,
  }))
}

const bodyOf = (input: Json): Json => ({ required: true, content: { 'application/json': { schema: input } } })
