import { allEndpoints } from '@sixfold/shared/contracts/index.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { Problem } from '@sixfold/shared/contracts/errors.ts'
import { z } from 'zod'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

let made: ReturnType<typeof makeDocument> | undefined

/** The OpenAPI 3.1 document, made from the contracts: once, as contracts don't change while it runs and it takes a tenth of a second. */
export const openApiDocument = () => (made ??= makeDocument())

function makeDocument() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const it of allEndpoints) {
    const path = `/api/v1${it.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [it.method.toLowerCase()]: operationOf(it) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sixfold',
      version: '1',
      description:
        'The improvement record of a school trust. Faults are problems (RFC 9457), naming every fault or every rule in the way.',
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
    paths,
  }
}

function operationOf(it: Endpoint) {
  const inQuery = (place: 'path' | 'query', schema: z.ZodObject | undefined) =>
    Object.entries(schema?.shape ?? {}).map(([name, one]) => ({
      name,
      in: place,
      required: place === 'path' || !(one as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(one as z.ZodType, 'input'),
    }))
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  return {
    operationId: it.name,
    summary: it.summary,
    tags: [it.tag],
    security: it.access === 'public' ? [] : [{ bearer: [] }],
    parameters: [
      ...inQuery('path', it.params),
      ...inQuery('query', it.query),
      ...(it.ifMatch ? [header('If-Match', true, 'The ETag of the version being changed')] : []),
      ...(it.idempotencyKey
        ? [header('Idempotency-Key', false, 'A new UUID for each act; the same one when retrying')]
        : []),
    ],
    ...(it.body
      ? {
          requestBody: {
            required: true,
            content: {
              [it.multipart ? 'multipart/form-data' : 'application/json']: {
                schema: schemaOf(it.body, 'input'),
              },
            },
          },
        }
      : {}),
    responses: {
      [it.status]: {
        description: 'Done',
        ...(it.answer ? { content: { 'application/json': { schema: schemaOf(it.answer, 'output') } } } : {}),
      },
      default: problem('What is wrong, in words'),
    },
  }
}
