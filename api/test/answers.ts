import type { TestPerson } from './factories.ts'

type Answer = Awaited<ReturnType<TestPerson['call']>>

/** Throws what the API said when it refused. */
export function succeeded(answer: Answer): Answer {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer
}

export const codesOf = (answer: Answer): string[] | undefined =>
  answer.json<{ blockers?: { code: string }[] }>().blockers?.map((blocker) => blocker.code)
