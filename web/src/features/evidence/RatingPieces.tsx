import { VisuallyHidden } from '@mantine/core'
import type { listRatingEvidence, RatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { kindWords } from '@sixfold/shared/domain/evidence/words.ts'
import { Link } from '@tanstack/react-router'
import { count, formatDay } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import classes from './Evidence.module.css'
import { fromWords, stateLabel } from './evidence-look.ts'
import { stanceSigns } from './linked-pieces.ts'

/** What is linked to a criterion's ratings, contradictions first as it comes, with what one may not read counted. */
export function RatingPieces({ list }: { list: AnswerOf<typeof listRatingEvidence> }) {
  const { items, hidden, summary } = list
  return (
    <>
      <p className={classes.soft}>{summary.reason}.</p>
      {items.length > 0 && (
        <ul className={classes.pieces}>
          {items.map((it) => (
            <li key={it.id} className={classes.piece} data-stance={it.stance}>
              <span aria-hidden="true" className={classes.sign}>
                {stanceSigns[it.stance].sign}
              </span>
              <PieceLine it={it} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className={classes.soft}>
          {count(hidden, 'piece')} {items.length > 0 && 'more '}for the school and the trust only.
        </p>
      )}
    </>
  )
}

/** Whose rating a piece was linked to, by whom and when. */
const linkedWords: Record<RatingSource, string> = {
  self: 'to the head’s own rating',
  trust: 'to the trust’s rating',
}

function PieceLine({ it: { evidence, stance, source, by, day } }: { it: RatingEvidence }) {
  return (
    <div>
      <VisuallyHidden>{stanceSigns[stance].word}: </VisuallyHidden>
      <span className={classes.text}>
        <Link to="/evidence/$evidenceId" params={{ evidenceId: evidence.id }}>
          {evidence.title}
        </Link>
      </span>
      <div className={classes.soft}>
        {kindWords[evidence.kind]}, {fromWords[evidence.source]}, seen on {formatDay(evidence.effectiveOn)}
      </div>
      <div className={classes.soft}>
        Linked {linkedWords[source]} by {by.name}, {formatDay(day)}
      </div>
      {!evidence.live && <Chip variant="quiet">{stateLabel(evidence)}</Chip>}
    </div>
  )
}
