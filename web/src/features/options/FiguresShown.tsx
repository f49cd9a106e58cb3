import {
  costWords,
  type Figures,
  figureWords,
  impactMonthsWords,
  securityWords,
} from '@sixfold/shared/domain/cycle/option.ts'
import { formatDay } from '../../lib/format.ts'
import classes from './Options.module.css'

/** Figures in words, with when and where they were read. */
export function FiguresShown({ figures }: { figures: Figures }) {
  const { impactMonths, cost, security, readOn, url } = figures
  return (
    <>
      <ul className={classes.plain}>
        {impactMonths !== null && (
          <li>
            Impact: <b>{impactMonthsWords(impactMonths)}</b>
          </li>
        )}
        {cost !== null && (
          <li>
            Cost: <b>{figureWords(costWords, cost).toLowerCase()}</b> of 5
          </li>
        )}
        {security !== null && (
          <li>
            Evidence: <b>{figureWords(securityWords, security).toLowerCase()}</b> of 5
          </li>
        )}
      </ul>
      <p className={classes.caption}>
        Read on {formatDay(readOn)} at{' '}
        <a href={url} target="_blank" rel="noreferrer">
          {URL.parse(url)?.hostname ?? url}
        </a>
      </p>
    </>
  )
}
