import { Anchor } from '@mantine/core'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { audienceWords, kindWords, sourceWords, stanceWords } from '@sixfold/shared/domain/evidence/words.ts'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear, formatDay, formatDistance, formatInstant } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useStepWords } from '../../lib/step-words.tsx'
import { useToday } from '../../lib/today.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import classes from './Evidence.module.css'
import { claimWords, contradictionsFirst } from './evidence-look.ts'
import { FileLink } from './FileLink.tsx'
import { stanceSigns } from './linked-pieces.ts'

/** What was seen: the note as it was typed, the link, the newest file. */
export function PieceSeen({ evidence }: { evidence: Evidence }) {
  const { withdrawn, note, url, file } = evidence
  return (
    <>
      {withdrawn && (
        <Notice tone="amber">
          <p className={classes.text}>
            Withdrawn on {formatInstant(withdrawn.at)}: “{withdrawn.reason}” It is kept, and counts no more.
          </p>
        </Notice>
      )}
      {note && <p className={classes.text}>{note}</p>}
      {url && (
        <p className={classes.text}>
          <Anchor href={url} target="_blank" rel="noopener noreferrer">
            {url}
          </Anchor>{' '}
          <span className={classes.soft}>(opens in a new tab)</span>
        </p>
      )}
      {file && <FileLink evidenceId={evidence.id} file={file} />}
    </>
  )
}

/** What it counts as, until when, and for whom. */
export function PieceFacts({ evidence }: { evidence: Evidence }) {
  const today = useToday()
  const { live, withdrawn, countsUntil, owner, by } = evidence
  const until = live || withdrawn ? 'Counts until' : 'Counted until'
  return (
    <Facts
      items={[
        { label: 'Kind', value: kindWords[evidence.kind] },
        { label: 'Source', value: sourceWords[evidence.source] },
        { label: 'Seen on', value: formatDay(evidence.effectiveOn) },
        ...(withdrawn
          ? []
          : [{ label: until, value: `${formatDay(countsUntil)} · ${formatDistance(countsUntil, today)}` }]),
        { label: 'Read by', value: audienceWords[evidence.audience] },
        { label: 'Added by', value: `${by.name}, ${formatInstant(evidence.recordedAt)}` },
        ...(owner ? [{ label: 'Looked after by', value: owner.name }] : []),
      ]}
    />
  )
}

const ratedWords: Record<RatingSource, string> = {
  self: 'The head’s own rating',
  trust: 'The trust’s rating',
}

/** The claims and ratings that it bears on, of each what contradicts first. */
export function PieceClaims({ evidence }: { evidence: Evidence }) {
  const scheme = useScheme()
  const words = useStepWords()
  const { links, ratings } = evidence
  if (links.length === 0 && ratings.length === 0)
    return <p className={classes.soft}>It is linked to nothing yet, so it makes nothing stronger.</p>
  return (
    <ul className={classes.pieces}>
      {contradictionsFirst(links).map((link) => (
        <li key={link.id} className={classes.piece} data-stance={link.stance}>
          <span aria-hidden="true" className={classes.sign}>
            {stanceSigns[link.stance].sign}
          </span>
          <div>
            <span>{stanceWords[link.stance].replace(/ it$/, '')}:</span>{' '}
            <Link
              to="/priorities/$priorityId"
              params={{ priorityId: link.priority.id }}
              search={{ step: link.step }}
            >
              {link.priority.title}
            </Link>
            <div className={classes.soft}>{claimWords(link, words)}</div>
          </div>
        </li>
      ))}
      {contradictionsFirst(ratings).map((rating) => (
        <li key={rating.id} className={classes.piece} data-stance={rating.stance}>
          <span aria-hidden="true" className={classes.sign}>
            {stanceSigns[rating.stance].sign}
          </span>
          <div>
            <span>{stanceWords[rating.stance].replace(/ it$/, '')}:</span>{' '}
            <Link to="/categorise/$categorisationId" params={{ categorisationId: rating.categorisationId }}>
              {criterionName(scheme, rating.criterionKey)}, {formatAcademicYear(rating.academicYear)}
            </Link>
            <div className={classes.soft}>{ratedWords[rating.source]}</div>
          </div>
        </li>
      ))}
    </ul>
  )
}
