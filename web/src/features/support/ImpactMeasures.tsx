import type { SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { useScheme } from '../../lib/scheme.tsx'
import classes from './Ledger.module.css'

const movedWords = { better: 'moved as wanted', same: 'as before', worse: 'moved the other way' } as const

/** Measures of the priority that support served: what each said before and says now, and whether it moved as was wanted. */
export function ImpactMeasures({ measures }: Pick<SupportImpact, 'measures'>) {
  const scheme = useScheme()
  if (!measures || measures.length === 0)
    return <span className={classes.soft}>{measures ? 'None' : 'Not shown to you'}</span>
  return (
    <ul className={classes.measures}>
      {measures.map(({ moved, before, after, ...measure }) => (
        <li key={measure.id}>
          {measure.name}: {before ? valueWords(scheme, measure, before.value) : 'not known'}
          {after && <>, then {valueWords(scheme, measure, after.value)}</>}
          <div className={classes.soft}>
            {moved ? movedWords[moved] : after ? 'nothing to compare' : 'not seen since'}
          </div>
        </li>
      ))}
    </ul>
  )
}
