import { NativeSelect } from '@mantine/core'
import { criteriaOf, ratingsFinding } from '@sixfold/shared/domain/accountability/board-ratings.ts'
import { type CriterionKey, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import frame from '../../ui/GridFrame.module.css'
import { Section } from '../../ui/Section.tsx'
import type { Place } from '../moderation/grid-words.ts'
import classes from './BoardRatings.module.css'
import { boardRatingsQuery } from './queries.ts'
import { RatingsGrid } from './RatingsGrid.tsx'

interface BoardRatingsProps {
  /** Undefined is today. */
  asAt: string | undefined
  /** Of these schools alone. */
  schoolIds: readonly string[]
  /** This criterion alone; undefined shows all. */
  criterion: CriterionKey | undefined
}

/** Published ratings, schools by criteria: each cell opens the category that it belongs to. */
export function BoardRatings({ asAt, schoolIds, criterion }: BoardRatingsProps) {
  const scheme = useScheme()
  const { data } = useSuspenseQuery(boardRatingsQuery(asAt))
  const [wanted, setAt] = useState<Place>({ row: 0, column: 0 })
  const schools = data.schools.filter(({ id }) => schoolIds.includes(id))
  const all = criteriaOf(scheme, data.schools)
  const criteria = criterion === undefined ? all : all.filter((key) => key === criterion)
  const isRated = schools.some(({ ratings }) => ratings.length > 0)
  const at = {
    row: Math.min(wanted.row, Math.max(0, schools.length - 1)),
    column: Math.min(wanted.column, Math.max(0, criteria.length - 1)),
  }
  return (
    <Section
      id="ratings"
      heading="How is each criterion rated?"
      lead={
        <>
          {ratingsFinding(scheme, criteria, schools)}
          {isRated && (
            <>
              {' '}
              Each rating opens the published category, with its rationale and the head’s reply.{' '}
              <span className={frame.keys}>Arrow keys move, Enter opens.</span>
            </>
          )}
        </>
      }
    >
      {isRated && (
        <>
          {criteria.length > 1 && (
            <div className={frame.choose}>
              <NativeSelect
                label="Criterion"
                value={at.column}
                onChange={(event) => setAt({ ...at, column: Number(event.currentTarget.value) })}
                data={criteria.map((key, column) => ({
                  value: String(column),
                  label: criterionName(scheme, key),
                }))}
              />
            </div>
          )}
          <RatingsGrid schools={schools} criteria={criteria} at={at} onMove={setAt} />
          <p className={classes.legend}>
            Ratings as they were published with the category in force. Too early: too early to say. Ratings by
            criterion are confidential.
          </p>
        </>
      )}
    </Section>
  )
}
