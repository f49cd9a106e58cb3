import { Button, Skeleton } from '@mantine/core'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Evidence.module.css'
import { LinkToRating } from './LinkToRating.tsx'
import { NewEvidenceForm } from './NewEvidenceForm.tsx'
import { type RatingPlace, ratingEvidenceQuery } from './queries.ts'
import { RatingPieces } from './RatingPieces.tsx'

export interface RatingEvidenceOf {
  place: RatingPlace
  /** Of the criterion, as a heading names it. */
  name: string
  school: { id: string; name: string }
  /** Whose rating one may link evidence to here; null: one only reads. */
  linkAs: RatingSource | null
}

interface RatingEvidenceListProps extends RatingEvidenceOf {
  /** Begin with the form to link one. */
  linking?: boolean
  takesFocus?: boolean
  /** Files of a new piece are on their way: what holds the list stays open meanwhile. */
  onSending?: (on: boolean) => void
}

type Doing = 'linking' | 'adding' | null

/** The pieces that a criterion's ratings rest on, why that is as strong as it is, and where one may, the forms to link another or add a new one. */
export function RatingEvidenceList({
  place,
  name,
  school,
  linkAs,
  linking: linksAtFirst = false,
  takesFocus = false,
  onSending = () => {},
}: RatingEvidenceListProps) {
  const { data, error } = useQuery(ratingEvidenceQuery(place))
  const [doing, setDoing] = useState<{ now: Doing; before: Doing }>({
    now: linksAtFirst ? 'linking' : null,
    before: null,
  })
  const more = useRef<HTMLButtonElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const startAdding = () => {
    setDoing({ now: 'adding', before: doing.now })
    requestAnimationFrame(() => document.getElementById('evidence-title')?.focus())
  }
  const comeBack = (now: Doing, button: typeof more) => {
    setDoing({ now, before: null })
    // The form has gone with the focus on it.
    requestAnimationFrame(() => button.current?.focus())
  }
  if (!data) return error ? <ProblemAlert error={error} takeFocus /> : <Skeleton height="6rem" />
  const act = linkAs === 'self' ? 'linkSelf' : 'linkTrust'
  const mayLink = linkAs !== null && data.abilities[act]
  const [blocker] = data.blockers[act]
  return (
    <div className={classes.form}>
      <RatingPieces list={data} />
      {mayLink && blocker && <p className={classes.soft}>{blocker.message}.</p>}
      {mayLink && !blocker && doing.now === 'linking' && (
        <LinkToRating
          place={place}
          name={name}
          school={school}
          source={linkAs}
          takesFocus={takesFocus || !linksAtFirst}
          linked={data.items.filter((it) => it.source === linkAs).map((it) => it.evidence.id)}
          addRef={add}
          onAdd={startAdding}
          onDone={() => comeBack(null, more)}
        />
      )}
      {mayLink && !blocker && doing.now === 'adding' && (
        <>
          <p className={classes.soft}>
            New evidence about {school.name}. Once linked to the rating, it stays linked.
          </p>
          <NewEvidenceForm
            about={{
              schoolId: school.id,
              priority: null,
              schools: [],
              rating: { asked: { ...place, source: linkAs }, name },
            }}
            onSending={onSending}
            onAdded={() => comeBack(null, add)}
            onClose={() => comeBack(doing.before, add)}
          />
        </>
      )}
      {mayLink && !blocker && doing.now === null && (
        <div className={classes.buttons}>
          <Button ref={more} variant="default" onClick={() => setDoing({ now: 'linking', before: null })}>
            {data.items.length === 0 ? 'Link evidence' : 'Link more evidence'}
          </Button>
          <Button ref={add} variant="default" onClick={startAdding}>
            Add new evidence
          </Button>
        </div>
      )}
    </div>
  )
}
