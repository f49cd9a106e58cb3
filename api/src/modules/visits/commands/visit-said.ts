import { visitDayFault, visitorsFault } from '@sixfold/shared/domain/visits/visit.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { type Fault, invalid } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { barredAt } from '../../bodies/queries.ts'
import { knownPeople, type NewWording } from '../queries.ts'

/** What is said of a visit. */
export type VisitSaid = Pick<
  NewWording,
  'day' | 'halfDays' | 'people' | 'others' | 'whatHappened' | 'nextSteps'
>

/** @throws 400 with every fault that the shape alone doesn't show */
export async function assertSaid(
  ctx: Ctx,
  school: { id: string; leftOn: string | null },
  said: VisitSaid,
): Promise<void> {
  const known = new Set(await knownPeople(ctx, said.people))
  const day = visitDayFault(said.day, school, ctx.today)
  const own = await barredAt(ctx, school.id, said.people)
  const trusts = said.people.filter((id) => !own.includes(id))
  const visitors = visitorsFault({ trusts: trusts.length, own: own.length, others: said.others })
  const faults: (Fault | false)[] = [
    day !== null && { path: 'day', message: day },
    visitors !== null && { path: 'people', message: visitors },
    ...said.people.map(
      (id, index) =>
        !known.has(id) && { path: `people.${index}`, message: 'This person isn’t in this trust' },
    ),
    new Set(said.people).size < said.people.length && { path: 'people', message: 'Name each person once' },
  ]
  const found = faults.filter((it) => it !== false)
  if (found.length > 0) throw invalid(found)
}

/** Tells school and trust that the log changed, and nothing of what was written. */
export const recordVisit = (
  ctx: Ctx,
  kind: 'visit-logged' | 'visit-corrected' | 'visit-withdrawn',
  { schoolId, day, halfDays }: Pick<NewWording, 'schoolId' | 'day' | 'halfDays'>,
): Promise<void> =>
  record(ctx, {
    kind,
    schoolId,
    recordKind: 'school',
    recordId: schoolId,
    audiences: working,
    data: { day, halfDays },
  })
