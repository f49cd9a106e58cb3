import { Button, TextInput } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { Page } from '../../ui/Page.tsx'
import { peoplePages } from './people-queries.ts'
import classes from './People.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { foundBy } from './role-words.ts'

/** Everybody of the trust, to find, to add to, and to open. */
export function PeoplePage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(peoplePages)
  const [words, setWords] = useState('')
  const people = data.pages.flatMap((page) => page.items)
  const waiting = people.filter((person) => !person.hasAccount).length
  return (
    <Page
      title="Who works in Sixfold, and as what?"
      lead={
        hasNextPage
          ? undefined
          : `${count(people.length, 'person', 'people')}${waiting > 0 ? `, ${waiting} of them not signed in yet` : ''}.`
      }
      crumbs={[
        <Link key="set-up" to="/set-up">
          Set up
        </Link>,
        'People',
      ]}
      actions={
        <Button component={Link} to="/set-up/people/new">
          Add a person
        </Button>
      }
    >
      <TextInput
        type="search"
        className={classes.search ?? ''}
        label="Find a person"
        description="By name, email, role or school"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <PeopleTable people={people.filter((person) => foundBy(person, words.trim()))} />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more people
        </Button>
      )}
    </Page>
  )
}
