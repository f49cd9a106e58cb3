import { Button, Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type RatedCriterion, ratingNoteLimit } from '@sixfold/shared/contracts/ratings.ts'
import {
  criterionName,
  type CriterionKey,
  defaultCriteria,
  isLevel,
} from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { ratingLabel } from '@sixfold/shared/domain/categorisation/rating.ts'
import { useEffect, useRef, useState } from 'react'
import { formatAcademicYear, formatDay } from '../../lib/format.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { noNames } from '../cycles/no-names.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { RatingChoice } from './RatingChoice.tsx'
import classes from './Ratings.module.css'
import { ratingFault, type RatingText, textOf, useRating, valueIn } from './use-rating.ts'

interface RateCriterionProps {
  it: Categorisation
  criterion: RatedCriterion
  /** Something of it isn't saved, or now it is. */
  onUnsaved: (key: CriterionKey, unsaved: boolean) => void
}

/** One criterion: its rating, a note, and last year's beside it. Saves itself when one chooses, and when one leaves it. */
export function RateCriterion({ it, criterion, onUnsaved }: RateCriterionProps) {
  const { criterionKey, rating, before } = criterion
  const own = useRating(it, criterion)
  const { text, draft } = own
  const [noting, setNoting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (noting) field.current?.focus()
  }, [noting])
  const value = valueIn(text)
  const fault = draft.dirty ? ratingFault(text) : null
  useEffect(() => onUnsaved(criterionKey, draft.dirty), [criterionKey, draft.dirty, onUnsaved])
  const showNote = noting || text.note !== '' || (value !== null && !isLevel(value))
  const limits = defaultCriteria.some((one) => one.key === criterionKey && one.limiting)
  return (
    <fieldset className={classes.criterion}>
      <legend className={classes.name}>{criterionName(criterionKey)}</legend>
      <div
        role="presentation"
        className={classes.body}
        onBlur={(event) => {
          if (draft.dirty && !own.stale && !event.currentTarget.contains(event.relatedTarget)) own.save()
        }}
      >
        <p className={classes.aside}>
          {before
            ? `${formatAcademicYear(before.academicYear)}: ${ratingLabel(before.value)}`
            : 'Not rated in an earlier year'}
          {limits && ' · limiting: at 1 Urgent it decides by itself'}
        </p>
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
            label={value === null || isLevel(value) ? 'Note (optional)' : 'Why it has no rating from 1 to 4'}
            description={`Published with the rating. ${noNames}`}
            autosize
            minRows={1}
            maxLength={ratingNoteLimit}
            value={text.note}
            onChange={(event) => own.change({ note: event.currentTarget.value })}
            ref={field}
          />
        ) : null}
        <SaveEnd
          save={{ ...own, mutate: (version) => own.save(text, version) }}
          draft={draft}
          version={rating?.version ?? 0}
          texts={texts(text, textOf(rating))}
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
    </fieldset>
  )
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

function texts(mine: RatingText, theirs: RatingText) {
  const said = (text: RatingText) => {
    const value = valueIn(text)
    return value === null ? '' : ratingLabel(value)
  }
  return [
    { label: 'Rating', mine: said(mine), theirs: said(theirs) },
    { label: 'Note', mine: mine.note, theirs: theirs.note },
  ]
}
