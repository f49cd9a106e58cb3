import { barsInWords } from '@sixfold/shared/domain/accountability/reports/bars-in-words.ts'
import classes from './BarChart.module.css'

interface BarChartProps {
  /** What it shows, as a sentence. */
  title: string
  /** One or two names. */
  series: readonly string[]
  bars: readonly { label: string; values: readonly number[] }[]
}

/** Counts as bars, each with its figure; the last series is filled, one before it an outline. Put its table beside it. */
export function BarChart({ title, series, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>{title}</figcaption>
      <div role="img" aria-label={barsInWords({ title, series, bars })}>
        {series.length > 1 && (
          <div className={classes.legend}>
            {series.map((name, of) => (
              <span key={name}>
                <i className={classes.mark} data-last={of === series.length - 1} /> {name}
              </span>
            ))}
          </div>
        )}
        <div className={classes.rows}>
          {bars.map(({ label, values }) => (
            <div key={label} className={classes.row}>
              <span className={classes.label}>{label}</span>
              <span className={classes.bars}>
                {values.map((value, of) => (
                  <span key={series[of]} className={classes.line}>
                    <i
                      className={classes.bar}
                      data-last={of === series.length - 1}
                      data-none={value === 0}
                      style={{ width: `${(value / most) * 100}%` }}
                    />
                    <b className={classes.value}>{value}</b>
                  </span>
                ))}
              </span>
            </div>
          ))}
        </div>
      </div>
    </figure>
  )
}
