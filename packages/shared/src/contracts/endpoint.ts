import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/**
 * An endpoint, said once: the API registers it, the web client calls it, OpenAPI is made from it (architecture.md §4).
 * `access`: `public` needs no session, `session` needs a signed-in account, `trust` a person of a chosen trust.
 */
export type Endpoint = {
  name: string
  method: Method
  /** Below /api/v1, with `:param`s. */
  path: string
  summary: string
  tag: string
  access: 'public' | 'session' | 'trust'
  /**
   * Answers outside reviewers too, as far as its policy goes. Whoever is in a trust as one alone finds nothing (404) at an endpoint
   * of a trust that doesn't say so: docs/decisions/024-an-outside-reviewer-holds-a-case.md.
   */
  outside?: true
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** The success answer: its status and its shape (null: no content). Faults are problems, said in errors.ts. */
  status: 200 | 201 | 204
  answer: z.ZodType | null
  /** The answer carries `version`; ETag is `"<version>.<digest>"` and If-None-Match answers 304. */
  versioned?: true
  /** The answer has an ETag of its content alone, as it is of no one record; If-None-Match answers 304. */
  labelled?: true
  /** The request must send If-Match; 428 without, 412 when stale. */
  ifMatch?: true
  /**
   * What acts, and what changes a version, takes an Idempotency-Key, so that a retry does it once and isn't refused as
   * stale. (A POST that creates carries a client-made `id` instead.)
   */
  idempotencyKey?: true
  /** The answer holds a secret, so no copy is kept for retries: the same id again is refused. */
  secretAnswer?: true
  /** The body is a multipart file, read by the handler. */
  multipart?: true
}

export const endpoint = <const E extends Endpoint>(it: E): E => it

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type In<S> = S extends z.ZodType ? z.input<S> : undefined

export type ParamsOf<E extends Endpoint> = Out<E['params']>
export type QueryOf<E extends Endpoint> = Out<E['query']>
export type BodyOf<E extends Endpoint> = Out<E['body']>
export type BodyInput<E extends Endpoint> = In<E['body']>
export type QueryInput<E extends Endpoint> = In<E['query']>
export type ParamsInput<E extends Endpoint> = In<E['params']>
export type AnswerOf<E extends Endpoint> = E['answer'] extends z.ZodType ? z.output<E['answer']> : undefined

/** The address of an endpoint below /api/v1 with its params filled in. */
export function pathOf(it: Endpoint, params: Record<string, string> = {}): string {
  return it.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${it.name} needs the param ${name}`)
    return encodeURIComponent(value)
  })
}
