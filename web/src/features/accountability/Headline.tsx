import type { RuleOnPage } from '@sixfold/shared/contracts/exceptions.ts'
import { type HeadlinePart, headline, headlineOfOne } from '@sixfold/shared/domain/accountability/headline.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { Link } from '@tanstack/react-router'
import type { ShownBoard } from './filtered-board.ts'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { RecordLink } from './RecordLink.tsx'
import classes from './Accountability.module.css'

/** On a past day nothing is asked of the reader: they may not have been on the board yet. A filtered page says so first. */
export function headlineParts(
  scheme: Pick<Scheme, 'levels'>,
  board: ShownBoard,
  today: boolean,
  rules: readonly RuleOnPage[],
): HeadlinePart[] {
  const { of, totals } = board
  const [one] = board.schools
  if (!board.abilities.seeTrust && board.schools.length === 1 && one) return headlineOfOne(scheme, one)
  if (of !== null && totals.schools === 0)
    return [{ text: `None of ${count(of, 'school')} is shown.`, proof: null }]
  return [
    ...(of === null ? [] : [{ text: `${totals.schools} of ${count(of, 'school')}: `, proof: null }]),
    ...headline(
      totals,
      { decisions: board.awaitingDecision, ofMe: today && board.abilities.decide },
      // Of some schools alone nothing is counted again.
      of === null ? rules : [],
    ),
  ]
}

interface HeadlineProps {
  board: ShownBoard
  today: boolean
  rules: readonly RuleOnPage[]
}

/** The page's first sentence, written from its figures; each clause is a link to what shows it. */
export function Headline({ board, today, rules }: HeadlineProps) {
  const scheme = useScheme()
  return (
    <span className={classes.headline}>
      {headlineParts(scheme, board, today, rules).map(({ text, proof }) => {
        // What waited on a past day is listed nowhere: the round's page is today's.
        if (proof === null || (proof === 'decisions' && !today)) return text
        if (typeof proof === 'object' && 'kind' in proof)
          return (
            <RecordLink key={text} record={proof} school={null}>
              {text}
            </RecordLink>
          )
        if (proof === 'decisions')
          return (
            <Link key={text} to="/categorise">
              {text}
            </Link>
          )
        if (typeof proof === 'object')
          return (
            <Link key={text} to="/exceptions" search={{ ...proof, ...(today ? {} : { asAt: board.asAt }) }}>
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
