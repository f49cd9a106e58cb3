import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { type CallInput, receive } from './api-client.ts'

/**
 * Saves what an endpoint sends as a file, by the name that the answer gives unless told otherwise. Not by a plain link: a
 * sign-in that has expired meanwhile is refreshed first, and a refusal is told on the page. @throws ApiProblem, Unreachable
 */
export async function download<E extends Endpoint & { method: 'GET'; answer: null }>(
  it: E,
  input: CallInput<E>,
  fileName?: string,
): Promise<void> {
  const answer = await receive(it, input)
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName ?? nameIn(answer)
  link.click()
  // Once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** RFC 8187: `filename*=UTF-8''…`. */
function nameIn(answer: Response): string {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return coded === undefined ? '' : decodeURIComponent(coded)
}
