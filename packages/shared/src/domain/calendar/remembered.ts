/**
 * The same sum, done once. Temporal takes about ten microseconds for each, and a page asks about the same few hundred days
 * thousands of times over. What throws is not kept; at `most` answers all are forgotten.
 */
export function remembered<Given extends readonly (string | number)[], Answer>(
  work: (...given: Given) => Answer,
  most = 10_000,
): (...given: Given) => Answer {
  const known = new Map<string, Answer>()
  return (...given) => {
    const key = given.join(' ')
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const answer = work(...given)
    if (known.size >= most) known.clear()
    known.set(key, answer)
    return answer
  }
}
