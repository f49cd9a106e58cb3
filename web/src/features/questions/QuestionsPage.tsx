import { Button, Checkbox, NativeSelect } from '@mantine/core'
import {
  type QuestionStatus,
  type QuestionSubject,
  questionStatusWords,
  questionSubjects,
  subjectWords,
} from '@sixfold/shared/domain/accountability/question-words.ts'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Card } from '../../ui/Card.tsx'
import { useQuestionsCrumbs } from './crumbs.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import { questionPages } from './queries.ts'
import type { QuestionSearch } from './question-search.ts'
import classes from './Questions.module.css'

interface QuestionsPageProps {
  asked: QuestionSearch
  onAsk: (asked: QuestionSearch) => void
}

/** Questions that one sees: what is open, the oldest first, and what became of the others. */
export function QuestionsPage({ asked, onAsk }: QuestionsPageProps) {
  const found = useInfiniteQuery({ ...questionPages(asked), placeholderData: keepPreviousData })
  const questions = found.data?.pages.flatMap((page) => page.items) ?? []
  const mayAsk = found.data?.pages[0]?.abilities.ask ?? false
  const crumbs = useQuestionsCrumbs()
  return (
    <Page title="What is asked, and what waits for an answer?" crumbs={crumbs}>
      <Filters asked={asked} onAsk={onAsk} />
      <ProblemAlert error={found.error} />
      {found.isSuccess && (
        <p role="status" className={classes.soft}>
          {found.hasNextPage && 'The first '}
          {count(questions.length, 'question')}
        </p>
      )}
      {questions.length === 0 && found.isSuccess && (
        <EmptyState title="No question is here">
          {mayAsk
            ? 'Choose “Ask about this” on the board’s page, at a school, a priority, a review, a category or support.'
            : 'Questions of trustees and governors show here once you are to read them.'}
        </EmptyState>
      )}
      {questions.length > 0 && (
        <Card>
          <QuestionRows questions={questions} />
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
    </Page>
  )
}

const states: QuestionStatus[] = ['asked', 'answered', 'closed']

function Filters({ asked, onAsk }: QuestionsPageProps) {
  const { stands, about, mine, ...kept } = asked
  const ask = (change: { stands?: string; about?: string; mine?: boolean }) => {
    const next = { stands: stands ?? '', about: about ?? '', mine: mine ?? false, ...change }
    onAsk({
      ...kept,
      ...(next.stands ? { stands: next.stands as QuestionStatus | 'any' } : {}),
      ...(next.about ? { about: next.about as QuestionSubject } : {}),
      ...(next.mine ? { mine: true } : {}),
    })
  }
  return (
    <div role="search" aria-label="Questions" className={classes.filters}>
      <NativeSelect
        label="State"
        value={stands ?? ''}
        onChange={(event) => ask({ stands: event.currentTarget.value })}
        data={[
          { value: '', label: 'Open' },
          ...states.map((value) => ({ value, label: questionStatusWords[value] })),
          { value: 'any', label: 'All' },
        ]}
      />
      <NativeSelect
        label="About"
        value={about ?? ''}
        onChange={(event) => ask({ about: event.currentTarget.value })}
        data={[
          { value: '', label: 'Anything' },
          ...questionSubjects.map((value) => ({ value, label: subjectWords[value] })),
        ]}
      />
      <Checkbox
        label="Only mine: asked by me, or of me"
        checked={mine ?? false}
        onChange={(event) => ask({ mine: event.currentTarget.checked })}
      />
      {asked.school && (
        <Link to="/questions" search={{}}>
          Show those of all schools
        </Link>
      )}
    </div>
  )
}
