import { busy } from '../../http/problem.ts'

/** Does dear work a few at a time, in the order in which it came. @throws 503 when `waiting` wait already */
export function fewAtOnce(most: { running: number; waiting: number }) {
  const queue: (() => void)[] = []
  let running = 0
  return async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (running < most.running) running += 1
    else if (queue.length < most.waiting) await new Promise<void>((resolve) => queue.push(resolve))
    else throw busy()
    try {
      return await work()
    } finally {
      // Whoever is next takes this place over; only without one is it free.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
