import { Button } from '@mantine/core'
import { bodyKindWords } from '@sixfold/shared/domain/bodies/kinds.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddBody } from './AddBody.tsx'
import classes from './Bodies.module.css'
import { powersInWords, sittersInWords, when } from './body-words.ts'
import { useBodyCrumbs } from './crumbs.tsx'
import { bodiesQuery } from './queries.ts'

/** The trust's bodies: who sits on them, and what they may decide. */
export function BodiesPage() {
  const { data } = useSuspenseQuery(bodiesQuery)
  const today = useToday()
  const crumbs = useBodyCrumbs('Bodies')
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title="Who decides in this trust?"
      lead="As the scheme of delegation says. What the board doesn’t leave to a committee or the chief executive, it decides itself."
      crumbs={crumbs}
      actions={
        data.abilities.add && (
          <Button onClick={() => setAdding(true)}>Add a committee or the chief executive</Button>
        )
      }
    >
      <Section heading="Bodies" divided>
        <Rows
          items={data.items.map((body) => ({
            key: body.id,
            children: (
              <>
                <div className={classes.line}>
                  <Link to="/set-up/bodies/$bodyId" params={{ bodyId: body.id }}>
                    {body.name}
                  </Link>
                  {body.name !== bodyKindWords[body.kind] && body.kind !== 'board' && (
                    <Chip variant="quiet">{bodyKindWords[body.kind]}</Chip>
                  )}
                  {body.toOn !== null && when(body, today) === 'over' && (
                    <Chip variant="quiet">Ended {formatDay(body.toOn)}</Chip>
                  )}
                </div>
                <p className={classes.soft}>
                  {powersInWords(body)} {sittersInWords(body, today)}
                </p>
              </>
            ),
          }))}
        />
      </Section>
      <AddBody opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
