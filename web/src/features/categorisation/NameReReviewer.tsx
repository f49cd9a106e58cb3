import { NativeSelect } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { nameReReviewer } from '@sixfold/shared/contracts/round-way.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { peoplePages } from '../people/people-queries.ts'
import classes from './Categorisation.module.css'
import { reReviewersFor } from './re-reviewers.ts'
import { type Sent, useAct } from './use-act.ts'

type Named = BodyInput<typeof nameReReviewer>

/** A leader names who looks again at what the head challenged, or names somebody else in their place. */
export function NameReReviewer({ it }: { it: Categorisation }) {
  const today = useToday()
  const { people, error } = useEverybody()
  const [personId, setPersonId] = useState('')
  const named = it.reReviews.at(-1)
  const waits = named?.result === null ? named.reviewer.name : null
  const name = useAct(
    it,
    (sent: Sent<Named>) => call(nameReReviewer, sent),
    (now) => `${now.reReviews.at(-1)?.reviewer.name ?? 'Somebody'} is asked to look again`,
  )
  const choices = reReviewersFor(it, people, today)
  const missing = personId === '' ? ['Choose somebody'] : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length === 0) name.mutate({ personId })
  }
  return (
    <Section
      heading={waits === null ? 'Who looks at it again?' : `${waits} is to look at it again`}
      lead="A leader, a partner, another school’s head or an outside reviewer, who neither proposed nor moderated it. They read this school’s case with the evidence behind it; an outside reviewer sees nothing else of the trust."
    >
      <form onSubmit={submit} noValidate className={classes.form}>
        <NativeSelect
          label={waits === null ? 'Who re-reviews it?' : 'Who re-reviews it instead?'}
          data={[
            { value: '', label: 'Choose somebody' },
            ...choices.map(({ id, label }) => ({ value: id, label })),
          ]}
          value={personId}
          onChange={(event) => setPersonId(event.currentTarget.value)}
          error={faultsOf(name.error)['personId']}
        />
        <ProblemAlert error={error ?? name.error} takeFocus />
        <ActionBar
          note={
            <>
              Nobody fits?{' '}
              <Link to="/set-up/people/new" search={{ outside: true }}>
                Add an outside reviewer
              </Link>
            </>
          }
        >
          <ReasonedButton
            type="submit"
            variant={waits === null ? 'filled' : 'default'}
            reasons={missing}
            loading={name.isPending}
          >
            {waits === null ? 'Ask them to look again' : 'Ask them instead'}
          </ReasonedButton>
        </ActionBar>
      </form>
    </Section>
  )
}

/** Everybody of the trust, however many pages that takes. */
function useEverybody() {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(peoplePages)
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
  return { people: data?.pages.flatMap((page) => page.items) ?? [], error }
}
