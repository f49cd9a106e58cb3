import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import type { Candidate } from '@sixfold/shared/domain/support/suggest/candidates.ts'
import type { Choice } from './choice.ts'
import { programmeOf } from './programme.ts'

/** What a run of the solver gave. `bound`: no choice of these candidates is worth more. */
export type Run = { chosen: Candidate[] | null; bound: number; finished: boolean }

/** The package's types are of its CommonJS build, in which the loader is called `default` once more. */
const loadHighs = highsModule as unknown as () => Promise<Highs>
const highs = await loadHighs()

/** Points are whole, so that two values less than one apart are the same. */
const lessThanOne = 0.5

/** Choosing between equals is given up after so many steps, a number rather than a time so that it is the same each time. */
const stepsToSettle = 12_000

/** The solver, as these files need it. One run at a time; it holds up the thread, and asks again and again whether to stop. */
export function openSolver(pointsAHalfDay: number, isStopped: () => boolean) {
  const { modelStatus, callbackType, variableType, objectiveSense } = highs.constants
  const finished = (model: Model) => {
    const status = model.getModelStatus()
    if (status === modelStatus.optimal) return true
    if (status === modelStatus.timeLimit || status === modelStatus.interrupted) return false
    throw new Error(`The solver ended with status ${status}.`)
  }

  const stopWhenAsked = ({ interrupt }: { interrupt: () => void }): undefined => {
    if (isStopped()) interrupt()
  }

  return {
    /**
     * The bound without asking for whole pairings, and for each candidate what that bound loses if it is chosen. Null when
     * the time was up.
     */
    relax(candidates: readonly Candidate[], seconds: number): { bound: number; losses: number[] } | null {
      const data = modelData(candidates, pointsAHalfDay)
      return highs.withModel({ ...data, sense: objectiveSense.maximize }, (model) => {
        model.options.set({ ...steady, time_limit: seconds })
        model.run({ [callbackType.simplexInterrupt]: stopWhenAsked })
        if (!finished(model)) return null
        const { colDual, colValue } = model.getSolution()
        const losses = candidates.map((_, index) =>
          (colValue[index] ?? 0) > 1e-6 ? 0 : Math.max(0, -(colDual[index] ?? 0)),
        )
        return { bound: model.getObjectiveValue(), losses }
      })
    },

    /**
     * The best choice among these candidates, beginning with `start`; with `order`, of all choices with at least the start's
     * fit the one with the highest sum of it.
     */
    choose(candidates: readonly Candidate[], { start, seconds, order, onBounds }: ChooseOptions): Run {
      const n = candidates.length
      const data = modelData(
        candidates,
        pointsAHalfDay,
        order && { atLeast: start.fit - lessThanOne, gains: order },
      )
      const integrality = [...data.colCost].map((_, index) =>
        index < n ? variableType.integer : variableType.continuous,
      )
      return highs.withModel({ ...data, sense: objectiveSense.maximize, integrality }, (model) => {
        model.options.set({
          ...steady,
          mip_rel_gap: 0,
          mip_abs_gap: lessThanOne,
          time_limit: seconds,
        })
        model.setSolution({ colValue: startValues(candidates, start) })
        model.run({
          [callbackType.mipInterrupt]: (event) => {
            const steps = Number(event.data.mip_total_lp_iterations ?? 0)
            if (isStopped() || (order && steps > stepsToSettle)) event.interrupt()
            return undefined
          },
          [callbackType.mipLogging]: ({ data: { mip_primal_bound, mip_dual_bound } }) => {
            if (mip_primal_bound !== undefined && mip_dual_bound !== undefined)
              onBounds?.(mip_primal_bound, mip_dual_bound)
            return undefined
          },
        })
        const done = finished(model)
        const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
        const { colValue } = model.getSolution()
        return {
          chosen: found ? candidates.filter((_, index) => (colValue[index] ?? 0) > 0.5) : null,
          bound: Number(model.info.get('mip_dual_bound')),
          finished: done,
        }
      })
    },
  }
}

type ChooseOptions = {
  start: Choice
  seconds: number
  order?: readonly number[]
  onBounds?: (found: number, bound: number) => void
}

/** The same way each time. */
const steady = { output_flag: false, random_seed: 0 }

function modelData(
  candidates: readonly Candidate[],
  pointsAHalfDay: number,
  order?: { atLeast: number; gains: readonly number[] },
): Omit<ModelData, 'sense' | 'integrality'> {
  const { gains, upper, rows } = programmeOf(candidates, pointsAHalfDay)
  const all = rows.map(({ atMost, entries }) => ({ from: -Infinity, to: atMost, entries }))
  if (order)
    all.push({
      from: order.atLeast,
      to: Infinity,
      entries: gains.map((gain, column): [number, number] => [column, gain]),
    })
  const entries = all.flatMap((row) => row.entries)
  const starts = [0]
  for (const row of all) starts.push((starts.at(-1) ?? 0) + row.entries.length)
  return {
    numCols: gains.length,
    numRows: all.length,
    colCost: Float64Array.from(order ? gains.map((_, column) => order.gains[column] ?? 0) : gains),
    colLower: new Float64Array(gains.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(all, (row) => row.from),
    rowUpper: Float64Array.from(all, (row) => row.to),
    matrix: {
      format: 'csr',
      numRows: all.length,
      numCols: gains.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, times]) => times),
    },
  }
}

function startValues(candidates: readonly Candidate[], start: Choice): Float64Array {
  const values = new Float64Array(2 * candidates.length)
  for (const [index, it] of candidates.entries()) {
    const at = start.candidates.indexOf(it)
    if (at < 0) continue
    values[index] = 1
    values[candidates.length + index] = (start.halfDays[at] ?? 0) - it.least
  }
  return values
}
