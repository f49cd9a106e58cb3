import { Button } from '@mantine/core'
import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import { stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { impactWords } from '@sixfold/shared/domain/progress/words.ts'
import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../lib/format.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { useToday } from '../../lib/today.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { DayText } from '../../ui/Values.tsx'
import classes from './Progress.module.css'
import { RatingChip } from './RatingChip.tsx'
import { ThanksButton } from './ThanksButton.tsx'

/** One progress update, with what may be done with it; its sender and the head also see who opened it. */
export function UpdateCard({ update, published }: { update: ProgressUpdate; published: boolean }) {
  const { by, day, sentAt, earlier, readers } = update
  const today = useToday()
  const words = useStepWords()
  return (
    <article className={classes.update} aria-label={`Update by ${by.name}`}>
      <div className={classes.buttons}>
        <RatingChip rating={update.rating} />
        {update.impact && (
          <Chip variant="quiet">Impact: {impactWords[update.impact].label.toLowerCase()}</Chip>
        )}
        <span className={classes.soft}>
          <DayText day={day} distance="after" /> · {by.name} · step {stepNumber(update.step)},{' '}
          {words(update.step).title}
        </span>
      </div>
      <p className={classes.text}>{update.whatChanged}</p>
      {update.inTheWay && (
        <p className={classes.text}>
          <b>In the way:</b> {update.inTheWay}
        </p>
      )}
      {earlier.length > 0 && (
        <details className={classes.more}>
          <summary>Corrected on {formatInstant(sentAt)}: what it said before</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                <RatingChip rating={one.rating} plain /> “{one.whatChanged}”
                {one.inTheWay && <> In the way: “{one.inTheWay}”</>}{' '}
                <span className={classes.soft}>
                  {one.by.name}, {formatInstant(one.sentAt)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {readers && (
        <p className={classes.soft}>
          {openedWords(update)}
          {published && update.publishedOn > today && (
            <>
              {' '}
              Governors and trustees read it from <DayText day={update.publishedOn} />.
            </>
          )}
        </p>
      )}
      <div className={classes.buttons}>
        <ThanksButton update={update} />
        {update.abilities.correct && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`Correct it: the update of ${day}`}
            renderRoot={(props) => (
              <Link
                {...props}
                to="/priorities/$priorityId/update"
                params={{ priorityId: update.priority.id }}
                search={{ corrects: update.id }}
              />
            )}
          >
            Correct it
          </Button>
        )}
      </div>
    </article>
  )
}

/** "Opened by Ama Osei (21 Nov 2026, 09:30), who says thanks." */
function openedWords({ readers }: ProgressUpdate): string {
  if (!readers || readers.length === 0) return 'Nobody has opened it yet.'
  const words = readers.map(
    ({ by, at, thankedAt }) =>
      `${by.name} (${[at ? formatInstant(at) : 'an earlier wording', thankedAt ? 'says thanks' : ''].filter(Boolean).join(', ')})`,
  )
  return `Opened by ${words.join(', ')}.`
}
