import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getSupportImpact, SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { liveObservations } from '@sixfold/shared/domain/cycle/observation.ts'
import { describePhase } from '@sixfold/shared/domain/schools/phases.ts'
import { claimsOf, judgedLevel, measureAround, ratingsAround } from '@sixfold/shared/domain/support/impact.ts'
import { type BookedPairing, giverKey, ledgerRow } from '@sixfold/shared/domain/support/ledger.ts'
import type { Ctx } from '../../db/tenant.ts'
import { earlierPolicy } from '../categorisation/policy.ts'
import { settledOn } from '../categorisation/queries.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { measuresAsKnown } from '../measures/queries.ts'
import { currentScheme } from '../schemes/queries.ts'
import { evaluationsOfAll, ratingsIn, servedBy } from './impact-queries.ts'
import { bookedPairings } from './ledger-queries.ts'
import { presentEvaluations } from './presenter.ts'

/** What changed where support was completed, as far as the actor reads it; the latest to end first. */
export async function readImpact(ctx: Ctx): Promise<AnswerOf<typeof getSupportImpact>> {
  const completed = (await bookedPairings(ctx)).filter(
    ({ status }) => status === 'completed' || status === 'evaluated',
  )
  const said = Map.groupBy(
    await evaluationsOfAll(
      ctx,
      completed.map((it) => it.pairingId),
    ),
    ({ pairingId }) => pairingId,
  )
  const scheme = await currentScheme(ctx)
  const phases = new Map(completed.map((it) => [it.receiver.id, describePhase(it.receiverFacts)]))
  const around = await ratingsAroundThem(ctx, completed)
  const measures = await measuresAroundThem(ctx, completed)
  const items = completed.flatMap((it): SupportImpact[] => {
    const [agreement] = it.agreements
    const row = ledgerRow(it, null)
    if (!agreement || !row || it.endedOn === null) return []
    const evaluations = (said.get(it.pairingId) ?? []).map(({ pairingId: _, ...evaluation }) => evaluation)
    return [
      {
        pairingId: it.pairingId,
        status: it.status,
        giver: it.giver,
        receiver: it.receiver,
        criterion: { key: it.criterionKey, name: criterionName(scheme, it.criterionKey) },
        agreedOn: agreement.day,
        endedOn: it.endedOn,
        delivered: row.delivered,
        deliveredPence: row.deliveredPence,
        evaluations: presentEvaluations(
          {
            status: it.status,
            giver: { schoolId: it.giver.kind === 'school' ? it.giver.id : null },
            receiver: { schoolId: it.receiver.id },
          },
          evaluations,
          ctx.actor,
        ),
        ratings: around(it, agreement.day),
        measures: measures(it, agreement.day),
      },
    ]
  })
  return {
    items: items.toSorted((a, b) => (a.endedOn < b.endedOn ? 1 : a.endedOn > b.endedOn ? -1 : 0)),
    all: claims(items),
    givers: claimsBy(items, (it) => it.giver, giverKey),
    criteria: claimsBy(
      items,
      (it) => it.criterion,
      ({ key }) => key,
    ),
    contexts: claimsBy(
      items,
      (it) => ({ criterion: it.criterion, phase: phases.get(it.receiver.id) ?? '' }),
      ({ criterion, phase }) => `${criterion.key} ${phase}`,
    ),
  }
}

/** Measures of the priorities that were served, as the actor knows them; null where that priority isn't theirs to read. */
async function measuresAroundThem(ctx: Ctx, completed: readonly BookedPairing[]) {
  const ids = completed.map(({ pairingId }) => pairingId)
  const served = (await servedBy(ctx, ids)).filter((it) => cyclePolicy.read(ctx.actor, it))
  const known = served.length > 0 ? await measuresAsKnown(ctx, served) : { measures: [], observations: [] }
  return ({ pairingId, receiver }: BookedPairing, agreedOn: string): SupportImpact['measures'] => {
    const priority = served.find((it) => it.pairingId === pairingId)
    // Whether it serves one that isn't theirs to read is nothing that they learn.
    if (!priority) return cyclePolicy.read(ctx.actor, { schoolId: receiver.id }) ? [] : null
    return known.measures
      .filter(({ priorityId }) => priorityId === priority.id)
      .map((measure) => ({
        id: measure.id,
        name: measure.name,
        kind: measure.kind,
        unit: measure.unit,
        ...measureAround(
          measure,
          liveObservations(known.observations.filter(({ measureId }) => measureId === measure.id)),
          agreedOn,
        ),
      }))
  }
}

/** Published ratings before and after, of receivers whose published record the actor reads; null of the others. */
async function ratingsAroundThem(ctx: Ctx, completed: readonly BookedPairing[]) {
  const receivers = [...new Set(completed.map((it) => it.receiver.id))].filter((schoolId) =>
    earlierPolicy.read(ctx.actor, { schoolId }),
  )
  const decisions = Map.groupBy(await settledOn(ctx, receivers), ({ schoolId }) => schoolId)
  const ids = [...decisions.values()].flat().flatMap(({ categorisationId }) => categorisationId ?? [])
  const ratings = await ratingsIn(ctx, ids)
  const values = new Map(ratings.map((it) => [`${it.categorisationId} ${it.criterionKey}`, it.value]))
  return ({ receiver, criterionKey }: BookedPairing, agreedOn: string) =>
    receivers.includes(receiver.id)
      ? ratingsAround(
          decisions.get(receiver.id) ?? [],
          ({ categorisationId }) => values.get(`${categorisationId} ${criterionKey}`) ?? null,
          { agreedOn, today: ctx.today },
        )
      : null
}

const claims = (items: readonly SupportImpact[]) =>
  claimsOf(
    items.map(({ delivered, deliveredPence, ratings, evaluations, measures }) => {
      const moved = (measures ?? []).filter((it) => it.moved !== null)
      return {
        delivered,
        costPence: deliveredPence,
        change: ratings?.change ?? null,
        judged: evaluations.receiver && judgedLevel(evaluations.receiver.impact),
        measures: measures && {
          known: moved.length,
          better: moved.filter((it) => it.moved === 'better').length,
        },
      }
    }),
  )

/** Those with the most pairings first, else in the order in which support ended. */
const claimsBy = <Of>(
  items: readonly SupportImpact[],
  of: (it: SupportImpact) => Of,
  keyOf: (it: Of) => string,
) =>
  [...Map.groupBy(items, (it) => keyOf(of(it))).values()]
    .flatMap(([first, ...more]) => (first ? [{ of: of(first), ...claims([first, ...more]) }] : []))
    .toSorted((a, b) => b.pairings - a.pairings)
