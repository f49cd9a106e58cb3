import { Worker } from 'node:worker_threads'
import type { FitWords } from '@sixfold/shared/domain/support/suggest/explain.ts'
import { problemFaults } from '@sixfold/shared/domain/support/suggest/faults.ts'
import type { SuggestProblem } from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Suggestions } from '@sixfold/shared/domain/support/suggest/suggestions.ts'
import type { Progress } from './solve.ts'

export type Task = { problem: SuggestProblem; words: FitWords; seconds: number; stop: Int32Array }
export type Answer = { progress: Progress } | { suggestions: Suggestions }

export type RunOptions = {
  /** Seconds until the best found so far has to do. */
  seconds?: number
  onProgress?: (progress: Progress) => void
  /** Aborting it stops the worker at once. */
  signal?: AbortSignal
}

/** Why there are no suggestions, in words for whoever asked for them. */
export class NoSuggestions extends Error {
  override name = 'NoSuggestions'
}

/** Seconds that the solver may take beyond its time, to finish a step that doesn't look at the clock. */
const grace = 10

/**
 * Suggests pairings for a whole trust, in a thread of its own. docs/matching.md.
 * When it settles the thread has ended. It is asked to stop, never terminated: Node 24 brings down the whole process when a
 * thread is terminated amid WebAssembly. For the same reason its memory is limited by the number of pairs alone.
 * @throws NoSuggestions when the problem has faults, it was stopped, or the solver broke
 */
export async function suggestPairings(
  problem: SuggestProblem,
  words: FitWords,
  { seconds = 30, onProgress, signal }: RunOptions = {},
): Promise<Suggestions> {
  const faults = problemFaults(problem)
  if (faults.length > 0) throw new NoSuggestions(faults.join(' '))
  if (signal?.aborted) throw new NoSuggestions(stopped)
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const askToStop = () => void Atomics.store(stop, 0, 1)
  signal?.addEventListener('abort', askToStop)
  const overdue = setTimeout(askToStop, (seconds + grace) * 1000)
  try {
    const task: Task = { problem, words, seconds, stop }
    const suggestions = await answerOf(
      new Worker(new URL('./worker.ts', import.meta.url), { workerData: task }),
      onProgress,
    )
    if (signal?.aborted) throw new NoSuggestions(stopped)
    return suggestions
  } finally {
    clearTimeout(overdue)
    signal?.removeEventListener('abort', askToStop)
  }
}

/** What a worker says last, once it has ended. */
function answerOf(worker: Worker, onProgress: RunOptions['onProgress']): Promise<Suggestions> {
  const { promise, resolve, reject } = Promise.withResolvers<Suggestions>()
  let suggestions: Suggestions | undefined
  worker.on('message', (answer: Answer) => {
    if ('progress' in answer) onProgress?.(answer.progress)
    else suggestions = answer.suggestions
  })
  worker.on('error', (cause) =>
    reject(
      new NoSuggestions(
        `The solver broke off: ${cause instanceof Error ? cause.message : 'no reason given'}`,
        {
          cause,
        },
      ),
    ),
  )
  worker.on('exit', (code) =>
    suggestions
      ? resolve(suggestions)
      : reject(new NoSuggestions(`The solver ended without an answer (code ${code}).`)),
  )
  return promise
}

const stopped = 'It was stopped before there was an answer.'
