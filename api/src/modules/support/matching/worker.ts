import { parentPort, workerData } from 'node:worker_threads'
import { explainChoice } from '@sixfold/shared/domain/support/suggest/suggestions.ts'
import type { Answer, Task } from './run.ts'
import { solve } from './solve.ts'

/** The worker's side of run.ts: solves the one task that it is started with, and ends. */
const { problem, words, seconds, stop } = workerData as Task
const port = parentPort
if (!port) throw new Error('This file runs as a worker.')
const say = (answer: Answer) => port.postMessage(answer, [])
const { chosen, proof } = solve(problem, seconds, {
  onProgress: (progress) => say({ progress }),
  isStopped: () => Atomics.load(stop, 0) !== 0,
})
say({ suggestions: explainChoice(problem, chosen, proof, words) })
