import { type HeadlinePart, headline } from '@sixfold/shared/domain/accountability/headline.ts'
import type { Dashboard } from '@sixfold/shared/contracts/accountability.ts'
import { Link } from '@tanstack/react-router'
import classes from './Accountability.module.css'

/** On a past day nothing is asked of the reader: they may not have been on the board yet. */
export const headlineParts = (board: Dashboard, today: boolean): HeadlinePart[] =>
  headline(board.totals, { decisions: board.awaitingDecision, ofMe: today && board.abilities.decide })

/** The page's first sentence, written from its figures; each clause is a link to what shows it. */
export function Headline({ board, today }: { board: Dashboard; today: boolean }) {
  return (
    <span className={classes.headline}>
      {headlineParts(board, today).map(({ text, proof }) => {
        if (proof === null) return text
        if (proof === 'decisions')
          return (
            <Link key={text} to="/categorise">
              {text}
            </Link>
          )
        return (
          <Link key={text} to="/board" search={(now) => ({ ...now, show: proof })} hash="schools">
            {text}
          </Link>
        )
      })}
    </span>
  )
}
