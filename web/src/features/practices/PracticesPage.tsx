import { Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type CriterionKey, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Practice } from '@sixfold/shared/contracts/practices.ts'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, dayInLondon } from '../../lib/format.ts'
import { criterionChoices } from '../../lib/criterion-choices.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DayText } from '../../ui/Values.tsx'
import classes from './Practices.module.css'
import { practicePages, type PracticeSearch } from './queries.ts'

interface PracticesPageProps {
  asked: PracticeSearch
  onAsk: (asked: PracticeSearch) => void
}

/** What has worked in the trust's schools: found by words and by criterion. */
export function PracticesPage({ asked, onAsk }: PracticesPageProps) {
  const found = useInfiniteQuery({ ...practicePages(asked), placeholderData: keepPreviousData })
  const practices = found.data?.pages.flatMap((page) => page.items) ?? []
  const searching = asked.search !== undefined || asked.criterion !== undefined
  return (
    <Page title="What has worked in our schools?">
      {practices.length === 0 && !searching && found.isSuccess ? (
        <EmptyState title="No practice is written up yet">
          When a priority reaches step 6, its school writes up in a minute what worked, for everybody here.
        </EmptyState>
      ) : (
        <>
          <Search asked={asked} onAsk={onAsk} />
          <ProblemAlert error={found.error} />
          <p role="status">
            {found.hasNextPage && 'The first '}
            {count(practices.length, 'practice')}
            {searching && ' found'}
          </p>
          {practices.length > 0 && (
            <Card>
              <ul className={classes.list}>
                {practices.map((practice) => (
                  <li key={practice.id}>
                    <PracticeRow practice={practice} />
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {found.hasNextPage && (
            <Button
              variant="default"
              style={{ alignSelf: 'center' }}
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              Show more
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

function Search({ asked, onAsk }: PracticesPageProps) {
  const scheme = useScheme()
  const [words, setWords] = useState(asked.search ?? '')
  const ask = (search: string, criterion: CriterionKey | undefined) =>
    onAsk({ ...(search === '' ? {} : { search }), ...(criterion ? { criterion } : {}) })
  const askSoon = useDebouncedCallback((typed: string) => ask(typed.trim(), asked.criterion), 250)
  return (
    <div role="search">
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw="44rem">
        <TextInput
          type="search"
          label="Find a practice by words"
          maxLength={200}
          leftSection={<IconSearch size="1.125rem" aria-hidden="true" />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            askSoon(event.currentTarget.value)
          }}
        />
        <NativeSelect
          label="Criterion"
          value={asked.criterion ?? ''}
          onChange={(event) => {
            const key = event.currentTarget.value
            ask(words.trim(), key === '' ? undefined : key)
          }}
          data={[{ value: '', label: 'All criteria' }, ...criterionChoices(scheme, asked.criterion)]}
        />
      </SimpleGrid>
    </div>
  )
}

function PracticeRow({ practice }: { practice: Practice }) {
  const scheme = useScheme()
  return (
    <>
      <Link to="/practices/$practiceId" params={{ practiceId: practice.id }}>
        <strong>{practice.title}</strong>
      </Link>
      <span className={classes.soft}>
        {criterionName(scheme, practice.criterionKey)} · {practice.school.name} ·{' '}
        <DayText day={dayInLondon(practice.sharedAt)} />
      </span>
      <span className={classes.text}>{firstOf(practice.whatChanged)}</span>
    </>
  )
}

/** The beginning of a text, for a list. */
const firstOf = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`)
