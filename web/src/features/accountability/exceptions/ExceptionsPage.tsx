import { NativeSelect } from '@mantine/core'
import type { Exceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { countWords } from '@sixfold/shared/domain/accountability/words.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count, formatDay } from '../../../lib/format.ts'
import { useToday } from '../../../lib/today.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { useSession } from '../../shell/session.ts'
import { ExceptionRows } from './ExceptionRows.tsx'
import type { ExceptionSearch } from './exception-search.ts'
import classes from './Exceptions.module.css'
import { foundQuery } from './queries.ts'

interface ExceptionsPageProps {
  asked: ExceptionSearch
  onAsk: (asked: ExceptionSearch) => void
}

/** What rules find, by rule and school, with what is worth asking and what was acknowledged. */
export function ExceptionsPage({ asked, onAsk }: ExceptionsPageProps) {
  const today = useToday()
  const toCome = asked.asAt !== undefined && asked.asAt > today
  const { data, error } = useQuery({
    ...foundQuery(asked),
    placeholderData: keepPreviousData,
    enabled: !toCome,
  })
  const { seeBoard } = useSession().abilities
  return (
    <Page
      title="What should we look at?"
      crumbs={
        seeBoard
          ? [
              <Link key="board" to="/board" search={asked.asAt && !toCome ? { asAt: asked.asAt } : {}}>
                Board
              </Link>,
              'Exceptions',
            ]
          : []
      }
      lead="Each is found by a rule. Once acknowledged it is listed apart, until it becomes worse or comes anew."
    >
      {toCome ? (
        <EmptyState
          title="This day is still to come"
          action={
            <Link to="/exceptions" search={withoutDay(asked)}>
              Show today
            </Link>
          }
        >
          Rules find something up to today, or as at an earlier day.
        </EmptyState>
      ) : (
        <>
          {asked.asAt && (
            <Notice tone="amber">
              This is what the rules found as at {formatDay(asked.asAt)}.{' '}
              <Link to="/exceptions" search={withoutDay(asked)}>
                Show today
              </Link>
            </Notice>
          )}
          <ProblemAlert error={error} />
          {data && <Found asked={asked} onAsk={onAsk} page={data} />}
        </>
      )}
    </Page>
  )
}

function Found({ asked, onAsk, page }: ExceptionsPageProps & { page: Exceptions }) {
  return (
    <>
      <Filters asked={asked} onAsk={onAsk} page={page} />
      <p role="status" className={classes.soft}>
        {count(page.items.length, 'exception')}
      </p>
      {page.items.length === 0 ? (
        <Nothing asked={asked} page={page} />
      ) : (
        <Card>
          <ExceptionRows items={page.items} full />
        </Card>
      )}
      <Rules page={page} />
    </>
  )
}

function Nothing({ asked, page }: { asked: ExceptionSearch; page: Exceptions }) {
  const title = 'There is nothing to look at here'
  const open = page.rules.reduce((sum, rule) => sum + rule.open, 0)
  if (asked.school !== undefined && open > 0)
    return (
      <EmptyState
        title={title}
        action={
          <Link to="/exceptions" search={withoutSchool(asked)}>
            Show every school
          </Link>
        }
      >
        {page.schools.find(({ id }) => id === asked.school)?.name ?? unknownSchool} alone is shown;{' '}
        {countWords(open, 'exception is', 'exceptions are')} open in all.
      </EmptyState>
    )
  return (
    <EmptyState title={title}>
      {asked.state === undefined
        ? 'What somebody has acknowledged is listed apart: choose it above.'
        : 'Choose less above, or another rule or school.'}
    </EmptyState>
  )
}

/** One that has left the trust, or whose exceptions aren't the reader's. */
const unknownSchool = 'A school whose exceptions you don’t have'

const withoutSchool = ({ school: _, ...asked }: ExceptionSearch) => asked

const withoutDay = ({ asAt: _, ...asked }: ExceptionSearch) => asked

const states = [
  { value: '', label: 'Open' },
  { value: 'acknowledged', label: 'Acknowledged' },
  { value: 'any', label: 'All' },
]

function Filters({ asked, onAsk, page }: ExceptionsPageProps & { page: Exceptions }) {
  const without = (key: keyof ExceptionSearch) =>
    Object.fromEntries(Object.entries(asked).filter(([name]) => name !== key)) as ExceptionSearch
  const choose = (key: 'rule' | 'school' | 'state', value: string) =>
    onAsk(value === '' ? without(key) : { ...asked, [key]: value })
  return (
    <div role="search" aria-label="Exceptions" className={classes.filters}>
      <NativeSelect
        label="Rule"
        value={asked.rule ?? ''}
        onChange={(event) => choose('rule', event.currentTarget.value)}
        data={[
          { value: '', label: 'Any rule' },
          ...page.rules
            .filter(({ rule, open, acknowledged }) => rule === asked.rule || open + acknowledged > 0)
            .map(({ rule, name, open }) => ({ value: rule, label: `${name} (${open} open)` })),
        ]}
      />
      <NativeSelect
        label="School"
        value={asked.school ?? ''}
        onChange={(event) => choose('school', event.currentTarget.value)}
        data={[
          { value: '', label: 'Any school' },
          ...page.schools.map(({ id, name }) => ({ value: id, label: name })),
          ...(asked.school === undefined || page.schools.some(({ id }) => id === asked.school)
            ? []
            : [{ value: asked.school, label: unknownSchool }]),
        ]}
      />
      <NativeSelect
        label="State"
        value={asked.state ?? ''}
        onChange={(event) => choose('state', event.currentTarget.value)}
        data={states}
      />
    </div>
  )
}

function Rules({ page }: { page: Exceptions }) {
  const { setUp } = useSession().abilities
  return (
    <Section
      heading="When does a rule find something?"
      actions={setUp && <Link to="/set-up/exceptions">Set when rules find something</Link>}
    >
      <dl className={classes.rules}>
        {page.rules.map(({ rule, name, fires, threshold, usual }) => (
          <div key={rule}>
            <dt>{name}</dt>
            <dd className={classes.soft}>
              {fires}
              {threshold !== usual && ' The trust has set this itself.'}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
