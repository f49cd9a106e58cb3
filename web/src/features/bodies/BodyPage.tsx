import { Button, VisuallyHidden } from '@mantine/core'
import type { Body, Seat } from '@sixfold/shared/contracts/bodies.ts'
import { bodyKindWords } from '@sixfold/shared/domain/bodies/kinds.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { sentence } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddSeat } from './AddSeat.tsx'
import classes from './Bodies.module.css'
import { daysInWords, powersInWords, seatsBy } from './body-words.ts'
import { useBodyCrumbs } from './crumbs.tsx'
import { EditBody } from './EditBody.tsx'
import { EndBody } from './EndBody.tsx'
import { EndSeat } from './EndSeat.tsx'
import { bodyQuery } from './queries.ts'

/** A body: who sits on it from when to when, and what it may decide. */
export function BodyPage({ bodyId }: { bodyId: string }) {
  const { data: body } = useSuspenseQuery(bodyQuery(bodyId))
  const crumbs = useBodyCrumbs(
    <Link key="bodies" to="/set-up/bodies">
      Bodies
    </Link>,
    body.name,
  )
  return (
    <Page
      title={body.name}
      heading={
        body.kind === 'chief-executive'
          ? `Who decides as “${body.name}”?`
          : `Who sits on “${body.name}”, and what does it decide?`
      }
      crumbs={crumbs}
      actions={
        body.abilities.edit && (
          <>
            <EditBody body={body} />
            <EndBody body={body} />
          </>
        )
      }
    >
      <Says body={body} />
      <Sitting body={body} />
    </Page>
  )
}

function Says({ body }: { body: Body }) {
  const today = useToday()
  return (
    <Section heading="What it is">
      <Facts
        items={[
          { label: 'Kind', value: bodyKindWords[body.kind] },
          ...(body.kind === 'board' ? [] : [{ label: 'Stands', value: sentence(daysInWords(body, today)) }]),
          { label: 'Scheme of delegation', value: body.schemeReference ?? 'Nobody has said where yet' },
          {
            label: 'Categories',
            value:
              body.kind === 'board' ? (
                'Always decides on them'
              ) : body.decidesCategories.length === 0 ? (
                powersInWords(body)
              ) : (
                <ul className={classes.plain}>
                  {body.decidesCategories.map((days) => (
                    <li key={days.fromOn}>May decide {daysInWords(days, today)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Sitting({ body }: { body: Body }) {
  const today = useToday()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Seat | null>(null)
  const { present, past } = seatsBy(body, today)
  const row = (seat: Seat, end?: ReactNode) => ({
    key: seat.id,
    children: (
      <>
        <div>{seat.person.name}</div>
        <p className={classes.soft}>
          {sentence(daysInWords(seat, today))}
          {seat.endReason && `. ${seat.endReason}`}
        </p>
        {!seat.holdsRole && seat.toOn === null && (
          <p className={classes.soft}>
            {body.kind === 'chief-executive'
              ? 'No longer leads the trust, so decides nothing here.'
              : 'No longer a trustee, so decides nothing here.'}
          </p>
        )}
      </>
    ),
    ...(end ? { end } : {}),
  })
  return (
    <>
      <Section
        heading={body.kind === 'chief-executive' ? 'Who it is' : 'Who sits on it'}
        divided
        actions={
          body.abilities.edit && (
            <Button variant="default" onClick={() => setAdding(true)}>
              Name somebody
            </Button>
          )
        }
      >
        {present.length === 0 &&
          (body.allTrustees ? (
            <EmptyState title="Every trustee of the trust">
              Until you name somebody. From then on only those named here decide for the board.
            </EmptyState>
          ) : (
            <EmptyState title="Nobody now">Until somebody is named, it decides nothing.</EmptyState>
          ))}
        <Rows
          items={present.map((seat) =>
            row(
              seat,
              body.abilities.edit && (
                <Button variant="default" onClick={() => setEnding(seat)}>
                  End<VisuallyHidden> the seat of {seat.person.name}</VisuallyHidden>
                </Button>
              ),
            ),
          )}
        />
      </Section>
      {past.length > 0 && (
        <Section heading="Before" divided>
          <Rows items={past.map((seat) => row(seat))} />
        </Section>
      )}
      {body.abilities.edit && <AddSeat body={body} opened={adding} onClose={() => setAdding(false)} />}
      <EndSeat body={body} seat={ending} onClose={() => setEnding(null)} />
    </>
  )
}
