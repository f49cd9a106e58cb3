import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { PlannedPriority } from '@sixfold/shared/contracts/plan-content.ts'
import { measureStatusWords } from '@sixfold/shared/domain/cycle/measure-status.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Sparkline } from '../../ui/Sparkline.tsx'
import { DayText } from '../../ui/Values.tsx'
import { linesOf, liveOf, measureWords, termOfYearWords } from '../measures/course.ts'
import { statusLook } from '../measures/status-look.ts'
import classes from './Plan.module.css'

type Planned = PlannedPriority['measures'][number]

interface PlannedMeasuresProps {
  priority: Pick<PlannedPriority, 'measures' | 'hiddenMeasures'>
  /** What was observed of them; left out where only what was planned is shown. */
  running?: readonly Measure[] | undefined
}

/** How one will know: each measure with where it stands, and its milestones by term. */
export function PlannedMeasures({ priority: { measures, hiddenMeasures }, running }: PlannedMeasuresProps) {
  return (
    <div className={classes.part}>
      <h4>Measures</h4>
      {measures.length + hiddenMeasures === 0 && <p className={classes.soft}>No measure yet.</p>}
      {measures.length > 0 && (
        <ul className={classes.measures}>
          {measures.map((measure) => (
            <li key={measure.id}>
              <PlannedMeasure measure={measure} now={running?.find(({ id }) => id === measure.id)} />
            </li>
          ))}
        </ul>
      )}
      {hiddenMeasures > 0 && (
        <p className={classes.soft}>
          {count(hiddenMeasures, 'measure')} on fewer than six pupils {hiddenMeasures === 1 ? 'is' : 'are'}{' '}
          kept within school and trust.
        </p>
      )}
    </div>
  )
}

function PlannedMeasure({ measure, now }: { measure: Planned; now: Measure | undefined }) {
  const scheme = useScheme()
  const today = useToday()
  const [newest] = now ? liveOf(now) : []
  const lines = now && linesOf(now, today)
  return (
    <div className={classes.measure}>
      <div>
        <p className={classes.measureHead}>
          <strong>{measure.name}</strong>
          {newest && (
            <span>
              <b>{valueWords(scheme, measure, newest.value)}</b> on <DayText day={newest.observedOn} />
            </span>
          )}
          {now && <Chip {...statusLook[now.standing.status]}>{measureStatusWords[now.standing.status]}</Chip>}
        </p>
        <p className={classes.soft}>{measureWords(scheme, measure)}</p>
        {measure.milestones.length > 0 && (
          <ul className={classes.milestones} aria-label={`Milestones of ${measure.name}`}>
            {measure.milestones.map((milestone) => (
              <li key={milestone.id}>
                <span className={classes.caption}>{termOfYearWords(milestone)}</span>
                <b>{valueWords(scheme, measure, milestone.value)}</b> by <DayText day={milestone.dueOn} />
                {milestone.note && <span className={classes.caption}>{milestone.note}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      {now && lines && (lines.start ? 1 : 0) + lines.points.length + lines.path.length > 1 && (
        <Sparkline
          title={`${measure.name}: ${measureStatusWords[now.standing.status].toLowerCase()}. ${now.standing.reason}.`}
          {...lines}
          stepped={measure.kind !== 'number'}
          now={0}
        />
      )}
    </div>
  )
}
