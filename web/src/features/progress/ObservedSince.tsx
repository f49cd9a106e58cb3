import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import {
  type Beginning,
  beginningOfStep4,
  isObservedSince,
} from '@sixfold/shared/domain/cycle/observed-since.ts'
import { useQuery } from '@tanstack/react-query'
import { useScheme } from '../../lib/scheme.tsx'
import { DayText } from '../../ui/Values.tsx'
import { measuresQuery } from '../measures/queries.ts'
import classes from './Progress.module.css'

/** What each measure has said since step 4 of this turn began; what hasn't been observed since says so. */
export function ObservedSince({ priority }: { priority: Priority }) {
  const { data } = useQuery(measuresQuery(priority.id))
  const since = beginningOfStep4(priority.trail, priority.turn)
  if (!data || data.items.length === 0) return null
  return (
    <div>
      <h3>What the measures say{since ? ' since step 4 began' : ''}</h3>
      <ul className={classes.list}>
        {data.items.map((measure) => (
          <li key={measure.id}>
            <Observed measure={measure} since={since} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Observed({ measure, since }: { measure: Measure; since: Beginning | null }) {
  const scheme = useScheme()
  const { name, baseline, target } = measure
  const seen = measure.observations.filter(
    (one) => one.live && one.value !== null && (since === null || isObservedSince(since, one)),
  )
  const said = (value: number) => valueWords(scheme, measure, value)
  return (
    <>
      <b>{name}</b>{' '}
      <span className={classes.soft}>
        {baseline === null ? 'no baseline' : `from ${said(baseline)}`}
        {target !== null && `, target ${said(target)}`}
      </span>
      {seen.length === 0 ? (
        <p className={classes.soft}>Not observed since.</p>
      ) : (
        <ul>
          {seen.map((one) => (
            <li key={one.id}>
              {one.value !== null && said(one.value)} on <DayText day={one.observedOn} />
              {one.note && `: ${one.note}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
