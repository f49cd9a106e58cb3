import type { AnswerOf, Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { pathOf } from '@sixfold/shared/contracts/endpoint.ts'
import { ApiProblem, prefix, problemIn, refreshOnce, Unreachable } from './api-client.ts'

interface UploadInput {
  params?: Record<string, string>
  form: FormData
  /** Told again and again how much of the form is sent, from 0 to 1; 1 means that the answer is awaited. */
  onSent?: (share: number) => void
  /** Breaks the sending off. */
  signal?: AbortSignal
}

/**
 * Sends a form with a file and says how far it is; an expired sign-in is refreshed once, as in `call`.
 * @throws ApiProblem, Unreachable; the signal's reason when it was broken off
 */
export async function upload<E extends Endpoint & { multipart: true }>(
  it: E,
  input: UploadInput,
): Promise<AnswerOf<E>> {
  const first = await send(it, input)
  const answer = first.status === 401 && (await refreshOnce()) === 'refreshed' ? await send(it, input) : first
  if (answer.ok) return (await answer.json()) as AnswerOf<E>
  throw new ApiProblem(await problemIn(answer))
}

/** By XMLHttpRequest, since `fetch` doesn't say how much of a body is sent. */
function send(it: Endpoint, { params, form, onSent, signal }: UploadInput): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(it.method, prefix + pathOf(it, params))
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent?.(total > 0 ? loaded / total : 0),
    )
    request.upload.addEventListener('load', () => onSent?.(1))
    request.addEventListener('load', () => {
      const type = request.getResponseHeader('content-type') ?? ''
      resolve(
        new Response(request.responseText, { status: request.status, headers: { 'content-type': type } }),
      )
    })
    request.addEventListener('error', () =>
      reject(new Unreachable('Sixfold can’t be reached. Check your connection, then send the file again.')),
    )
    request.addEventListener('abort', () => reject(signal?.reason))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    signal?.throwIfAborted()
    request.send(form)
  })
}
