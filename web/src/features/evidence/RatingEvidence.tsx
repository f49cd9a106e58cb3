import { Button, Modal, Skeleton } from '@mantine/core'
import type { EvidenceSummary } from '@sixfold/shared/contracts/priority.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { count } from '../../lib/format.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Evidence.module.css'
import { LinkToRating } from './LinkToRating.tsx'
import { type RatingPlace, ratingEvidenceQuery } from './queries.ts'
import { RatingPieces } from './RatingPieces.tsx'
import { StrengthBars } from './StrengthBars.tsx'

interface RatingEvidenceProps {
  place: RatingPlace
  /** Of the criterion, as a heading names it. */
  name: string
  school: { id: string; name: string }
  /** As the criterion is shown with it. */
  evidence: EvidenceSummary
  /** Whose rating one may link evidence to here; null: one only reads. */
  linkAs: RatingSource | null
}

/** What a criterion's ratings rest on, in a line, and behind it the pieces with the way to link one more. */
export function RatingEvidence({ evidence, linkAs, ...of }: RatingEvidenceProps) {
  const [opened, setOpened] = useState(false)
  const isLinked = evidence.strength !== 'none'
  const pieces = count(evidence.count, 'piece')
  const see = evidence.count > 0 ? `See ${pieces}` : 'See the evidence'
  return (
    <div className={classes.onRating}>
      <StrengthBars evidence={evidence} />
      {linkAs !== null && evidence.count > 0 && <span className={classes.soft}>{pieces}</span>}
      {(linkAs !== null || isLinked) && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={linkAs === null ? `${see}: ${of.name}` : `Link evidence to ${of.name}`}
          onClick={() => setOpened(true)}
        >
          {linkAs === null ? see : 'Link evidence'}
        </Button>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title={`Evidence for ${of.name}`} size="lg">
        <RatingEvidenceList {...of} linkAs={linkAs} linking={linkAs !== null && !isLinked} />
      </Modal>
    </div>
  )
}

/** The pieces that a criterion's ratings rest on, why that is as strong as it is, and where one may, the form to link another. */
export function RatingEvidenceList({
  place,
  name,
  school,
  linkAs,
  linking: linksAtFirst = false,
  takesFocus = false,
}: Omit<RatingEvidenceProps, 'evidence'> & { linking?: boolean; takesFocus?: boolean }) {
  const { data, error } = useQuery(ratingEvidenceQuery(place))
  const [linking, setLinking] = useState(linksAtFirst)
  const more = useRef<HTMLButtonElement>(null)
  const done = () => {
    setLinking(false)
    // The form has gone with the focus on it.
    requestAnimationFrame(() => more.current?.focus())
  }
  if (!data) return error ? <ProblemAlert error={error} takeFocus /> : <Skeleton height="6rem" />
  const act = linkAs === 'self' ? 'linkSelf' : 'linkTrust'
  const mayLink = linkAs !== null && data.abilities[act]
  const [blocker] = data.blockers[act]
  return (
    <div className={classes.form}>
      <RatingPieces list={data} />
      {mayLink && blocker && <p className={classes.soft}>{blocker.message}.</p>}
      {mayLink &&
        !blocker &&
        (linking ? (
          <LinkToRating
            place={place}
            name={name}
            school={school}
            source={linkAs}
            takesFocus={takesFocus || !linksAtFirst}
            linked={data.items.filter((it) => it.source === linkAs).map((it) => it.evidence.id)}
            onDone={done}
          />
        ) : (
          <div>
            <Button ref={more} variant="default" onClick={() => setLinking(true)}>
              {data.items.length === 0 ? 'Link evidence' : 'Link more evidence'}
            </Button>
          </div>
        ))}
    </div>
  )
}
