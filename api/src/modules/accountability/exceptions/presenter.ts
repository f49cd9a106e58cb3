import type {
  Acknowledgement,
  Exception,
  Exceptions,
  RuleOnPage,
} from '@sixfold/shared/contracts/exceptions.ts'
import type { Found } from '@sixfold/shared/domain/accountability/exceptions/rule.ts'
import { ruleOf, rules } from '@sixfold/shared/domain/accountability/exceptions/rules.ts'
import type { Thresholds } from '@sixfold/shared/domain/accountability/exceptions/thresholds.ts'
import type { Actor } from '../../../access/actor.ts'
import { askPolicy } from '../../questions/policy.ts'
import type { AcknowledgementRow } from './acknowledgement-queries.ts'
import { exceptionPolicy } from './policy.ts'
import type { WorkedOut } from './work-out.ts'

export type Filter = {
  schoolId?: string | undefined
  rule?: string | undefined
  state: Exception['state'] | 'any'
}

export const presentAcknowledgement = ({
  id,
  rule,
  day,
  at,
  by,
  note,
  shared,
}: AcknowledgementRow): Acknowledgement => ({
  id,
  rule,
  day,
  at,
  by,
  note,
  shared,
})

/**
 * `asked`: the body of the person asking reads the same exception, so that they may ask about it. `news`: there is something to
 * acknowledge. `now`: as at today.
 */
export function presentException(
  it: WorkedOut,
  thresholds: Thresholds,
  actor: Actor,
  { asked, news, now }: { asked: boolean; news: boolean; now: boolean },
): Exception {
  const rule = ruleOf(it.rule)
  const schoolIds = it.schools.map(({ id }) => id)
  return {
    rule: it.rule,
    name: rule.name(thresholds[it.rule]),
    severity: rule.severity,
    record: it.record,
    proof: it.proof ?? null,
    schools: [...it.schools],
    title: it.title,
    reason: it.reason,
    degree: it.degree,
    since: it.since,
    state: it.state,
    acknowledgement: it.acknowledgement && presentAcknowledgement(it.acknowledgement),
    questions: [...rule.questions],
    abilities: {
      acknowledge: now && news && exceptionPolicy.acknowledge(actor, { schoolIds }),
      ask: now && asked && askPolicy.ask(actor, { schoolIds }),
    },
  }
}

export function presentRules(found: readonly WorkedOut[], thresholds: Thresholds): RuleOnPage[] {
  return rules.map(({ key, name, fires, threshold, clause }) => {
    const its = found.filter(({ rule }) => rule === key)
    const open: Found[] = its.filter(({ state }) => state === 'open')
    return {
      rule: key,
      name: name(thresholds[key]),
      fires: fires(thresholds[key]),
      threshold: thresholds[key],
      usual: threshold.usual,
      open: open.length,
      acknowledged: its.length - open.length,
      clause: open.length > 0 && clause ? clause(open, thresholds[key]) : null,
    }
  })
}

export const isAskedFor = (it: WorkedOut, { schoolId, rule, state }: Filter): boolean =>
  (schoolId === undefined || it.schools.some(({ id }) => id === schoolId)) &&
  (rule === undefined || it.rule === rule) &&
  (state === 'any' || it.state === state)

/** Those that something was found of, and the one that is asked for. */
export function presentSchools(
  found: readonly WorkedOut[],
  all: readonly { id: string; name: string }[],
  asked: string | undefined,
): Exceptions['schools'] {
  const named = [...found.flatMap(({ schools }) => schools), ...all.filter(({ id }) => id === asked)]
  return [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  )
}
