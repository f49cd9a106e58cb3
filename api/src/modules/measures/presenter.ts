import type { Measure, Milestone, Observation } from '@sixfold/shared/contracts/measures.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { askedOn, pathOf, placesOf } from '@sixfold/shared/domain/cycle/measure-path.ts'
import { standingOf } from '@sixfold/shared/domain/cycle/measure-status.ts'
import { liveObservations } from '@sixfold/shared/domain/cycle/observation.ts'
import type { MeasureRow, MilestoneRow, ObservationRow } from './queries.ts'

/** What was planned and observed of some measures. */
export type Course = { milestones: readonly MilestoneRow[]; observations: readonly ObservationRow[] }

export function presentMeasure(
  scheme: Pick<Scheme, 'ratingWords'>,
  row: MeasureRow,
  course: Course,
  today: string,
): Measure {
  const { schoolId: _, latest: _l, ...fields } = row
  const milestones = course.milestones.filter((one) => one.measureId === row.id)
  const observations = course.observations.filter((one) => one.measureId === row.id)
  const live = liveObservations(observations)
  const path = pathOf({ ...fields, milestones })
  const asked = ({ observedOn, value }: ObservationRow) =>
    value === null
      ? null
      : askedOn(path, observedOn, row, placesOf([value, ...path.map((point) => point.value)]))
  return {
    ...fields,
    milestones: milestones.map(presentMilestone),
    path,
    observations: observations.map((one) => ({
      ...presentObservation(
        one,
        live.some((it) => it.id === one.id),
      ),
      asked: asked(one),
    })),
    standing: standingOf(scheme, { ...fields, latest: live[0] ?? null, milestones }, today),
  }
}

export const presentMilestone = (row: MilestoneRow): Milestone => row

export const presentObservation = (row: ObservationRow, live: boolean): Observation => ({ ...row, live })
