import type { Blocker } from '../../contracts/common.ts'
import { type Days, holdsOn } from './kinds.ts'

type Fault = { path: string; message: string }

/** What is wrong with a declaration's day; empty: nothing. What was decided before that day stands. */
export const interestFaults = (fromOn: string, today: string): Fault[] =>
  fromOn > today ? [{ path: 'fromOn', message: 'It is declared today or earlier' }] : []

/** Why an interest cannot be declared; empty means it can. `standing` are the person's in that school. */
export const declareBlockers = (standing: readonly Days[], today: string): Blocker[] =>
  standing.some((it) => holdsOn(it, today))
    ? [{ code: 'declared-already', message: 'They have declared an interest in this school already' }]
    : []

/** Why an interest cannot be ended; empty means it can. */
export const endInterestBlockers = ({ toOn }: Days): Blocker[] =>
  toOn === null ? [] : [{ code: 'ended-already', message: 'It has a last day already' }]
