import { type Level, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import classes from './MovementChart.module.css'
import { type MovementLine, movementLines, type MovementRow } from './movement-rows.ts'

interface MovementChartProps {
  rows: readonly MovementRow[]
  /** The two days, in words. */
  from: string
  to: string
}

/** In rows: the middle of a level's own. */
const heightOf = (level: Level) => levels.indexOf(level) + 0.5

/**
 * Lines from the category that schools had to the one they have, thicker for more of them. What a line says is in its slope and dashes,
 * never in its colour alone; the same numbers stand in a table.
 */
export function MovementChart({ rows, from, to }: MovementChartProps) {
  const scheme = useScheme()
  const lines = movementLines(rows)
  const said = lines.map(({ was, now, schools }) =>
    was === now
      ? `${count(schools, 'school')} in ${scheme.levels[now].label} as before`
      : `${count(schools, 'school')} from ${scheme.levels[was].label} to ${scheme.levels[now].label}`,
  )
  const had = (level: Level) => rows.find(({ was }) => was === level)?.schools ?? 0
  const have = (level: Level) => rows.reduce((sum, { now }) => sum + now[level], 0)
  return (
    <figure className={classes.figure}>
      <div className={classes.chart}>
        <Side heading={from} schools={had} />
        <svg
          className={classes.lines}
          viewBox={`0 0 100 ${levels.length}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${said.join('; ')}.`}
        >
          {lines.map((line) => (
            <path
              key={`${line.was} ${line.now}`}
              d={curve(line)}
              className={classes.line}
              data-direction={line.direction}
              strokeWidth={1.5 + 2 * line.schools}
            />
          ))}
        </svg>
        <Side heading={to} schools={have} />
      </div>
      <figcaption className={classes.caption}>
        Upwards: needs less support. Dashed: needs more. Pale: as before. The thicker, the more schools.
      </figcaption>
    </figure>
  )
}

function curve({ was, now }: MovementLine): string {
  const [from, to] = [heightOf(was), heightOf(now)]
  return `M0 ${from}C40 ${from} 60 ${to} 100 ${to}`
}

function Side({ heading, schools }: { heading: string; schools: (level: Level) => number }) {
  return (
    <div className={classes.side}>
      <span className={classes.heading}>{heading}</span>
      {levels.map((level) => (
        <span key={level} className={classes.level}>
          <CategoryChip level={level} variant="plain" /> {schools(level)}
        </span>
      ))}
    </div>
  )
}
