import { Button, Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type RatedCriterion, ratingNoteLimit } from '@sixfold/shared/contracts/ratings.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { type CriterionKey, criterionName, isLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useEffect, useRef, useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { noNames } from '../cycles/no-names.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { RatingEvidence } from '../evidence/RatingEvidence.tsx'
import { Descriptors } from './Descriptors.tsx'
import { placeOf } from './MissingCriteria.tsx'
import { RatedBeside } from './RatedBeside.tsx'
import { bothRatings, isUnexplained, ratingFault, textOf, valueIn } from './rating-text.ts'
import { RatingChoice } from './RatingChoice.tsx'
import classes from './Ratings.module.css'
import { useRating } from './use-rating.ts'
import { may } from './way-words.ts'

interface RateCriterionProps {
  it: Categorisation
  criterion: RatedCriterion
  source: RatingSource
  /** Something of it isn't saved, or now it is. */
  onUnsaved: (key: CriterionKey, unsaved: boolean) => void
}

/** One criterion: its rating, a note, and what stands beside it. Saves itself when one chooses, and when one leaves it. */
export function RateCriterion({ it, criterion, source, onUnsaved }: RateCriterionProps) {
  const scheme = useScheme()
  const { criterionKey } = criterion
  const own = useRating(it, criterion, source)
  const { text, draft, rating } = own
  const [noting, setNoting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (noting) field.current?.focus()
  }, [noting])
  const value = valueIn(text)
  const fault = draft.dirty ? ratingFault(text, own.reasoned) : null
  useEffect(() => onUnsaved(criterionKey, draft.dirty), [criterionKey, draft.dirty, onUnsaved])
  const unlike =
    source === 'trust' && criterion.self !== null && value !== null && criterion.self.value !== value
  const showNote = noting || text.note !== '' || unlike || (value !== null && !isLevel(value))
  return (
    <fieldset id={placeOf(criterionKey)} className={classes.criterion}>
      <legend className={classes.name}>{criterionName(scheme, criterionKey)}</legend>
      <div
        role="presentation"
        className={classes.body}
        onBlur={(event) => {
          if (draft.dirty && !own.stale && !event.currentTarget.contains(event.relatedTarget)) own.save()
        }}
      >
        <RatedBeside criterion={criterion} source={source} />
        <Descriptors criterionKey={criterionKey} />
        <DraftNote draft={draft} />
        <RatingChoice
          value={value}
          onChange={(chosen, passing) => {
            const next = own.change({ value: String(chosen) })
            if (!passing) own.save(next)
          }}
        />
        {showNote ? (
          <Textarea
            label={noteLabel(value === null || isLevel(value), unlike)}
            description={
              source === 'self'
                ? `The trust reads it with your rating. ${noNames}`
                : `The head reads it, and it is published with the rating. ${noNames}`
            }
            error={source === 'trust' && isUnexplained(criterion) && text.note.trim() === '' && unexplained}
            autosize
            minRows={1}
            maxLength={ratingNoteLimit}
            value={text.note}
            onChange={(event) => own.change({ note: event.currentTarget.value })}
            ref={field}
          />
        ) : null}
        {own.reasoned && draft.dirty && (
          <Textarea
            label="Why it is changed"
            description={`Kept beside the rating before. ${noNames}`}
            autosize
            minRows={1}
            maxLength={ratingNoteLimit}
            value={text.reason}
            onChange={(event) => own.change({ reason: event.currentTarget.value })}
          />
        )}
        <SaveEnd
          save={{ ...own, mutate: (version) => own.save(text, version) }}
          draft={draft}
          version={rating?.version ?? 0}
          texts={bothRatings(scheme, text, textOf(rating))}
        >
          <div className={classes.end}>
            <span role="status" className={classes.status}>
              {statusOf(own, rating, fault)}
            </span>
            {!showNote && (
              <Button variant="subtle" size="compact-sm" onClick={() => setNoting(true)}>
                Add a note
              </Button>
            )}
            {draft.dirty && !fault && (
              <Button variant="default" size="compact-sm" loading={own.isPending} onClick={() => own.save()}>
                Save
              </Button>
            )}
          </div>
        </SaveEnd>
      </div>
      <RatingEvidence
        place={{ categorisationId: it.id, criterionKey }}
        name={criterionName(scheme, criterionKey)}
        school={it.school}
        evidence={criterion.evidence}
        linkAs={may(it, source === 'self' ? 'rateSelf' : 'rate') ? source : null}
      />
    </fieldset>
  )
}

const unexplained = 'Rated unlike the head’s own: say why'

function noteLabel(rated: boolean, unlike: boolean): string {
  if (!rated) return 'Why it has no rating from 1 to 4'
  return unlike ? 'Note: why it isn’t as the head rated it' : 'Note (optional)'
}

function statusOf(
  own: { isPaused: boolean; isPending: boolean; draft: { dirty: boolean } },
  rating: RatedCriterion['rating'],
  fault: string | null,
): string {
  if (own.isPaused) return 'Kept on this device; saved as soon as there is a connection'
  if (own.isPending) return 'Saving…'
  if (own.draft.dirty) return fault ? `Not saved yet. ${fault}.` : 'Not saved yet.'
  return rating ? `Saved · ${rating.by.name}, ${formatDay(rating.day)}` : 'Not rated yet'
}
