import { Button, Skeleton } from '@mantine/core'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { Suspense, useState } from 'react'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { PastePlanLink } from '../plans/paste/PastePlanLink.tsx'
import { SchoolPlanLink } from '../plans/SchoolPlanLink.tsx'
import classes from './Cycle.module.css'
import { CloseCycleLink } from './CloseCycleLink.tsx'
import { cycleToShow } from './next-cycle.ts'
import { OpenCycle } from './OpenCycle.tsx'
import { PriorityRow } from './PriorityRow.tsx'
import { schoolCyclesQuery } from './queries.ts'
import { RankEditor } from './RankEditor.tsx'
import { ReopenCycle } from './ReopenCycle.tsx'

/**
 * A school's cycle on its page: each priority as its track. Shows the present year's cycle, and earlier ones when asked.
 * Nothing at all for whoever may not read it.
 */
export function SchoolCycle({ schoolId }: { schoolId: string }) {
  return (
    <Suspense fallback={<Skeleton height="16rem" radius="lg" />}>
      <CycleSection schoolId={schoolId} />
    </Suspense>
  )
}

function CycleSection({ schoolId }: { schoolId: string }) {
  const { data } = useSuspenseQuery(schoolCyclesQuery(schoolId))
  const year = academicYearOf(useToday())
  const [asked, setAsked] = useState<number | null>(null)
  const [ordering, setOrdering] = useState<string | null>(null)
  if (!data.abilities.read) return null
  const cycles = data.items
  const cycle = cycles.find((one) => one.academicYear === asked) ?? cycleToShow(cycles, year)
  return (
    <Section
      heading="What are we improving, and where are we?"
      lead={
        cycle && (
          <>
            {academicYearWords(cycle.academicYear)} <SchoolPlanLink schoolId={schoolId} cycleId={cycle.id} />
          </>
        )
      }
      actions={
        cycle &&
        cycle.priorities.length > 0 &&
        ordering !== cycle.id && (
          <>
            <AddPriority cycle={cycle} />
            {cycle.abilities.rank && cycle.priorities.length > 1 && (
              <Button variant="default" className="no-print" onClick={() => setOrdering(cycle.id)}>
                Change the order
              </Button>
            )}
          </>
        )
      }
      divided
      id="cycle"
    >
      <div className={classes.record}>
        {data.abilities.open && cycles.length > 0 && <OpenCycle schoolId={schoolId} cycles={cycles} />}
        {cycle && <Standing cycle={cycle} />}
        {!cycle && <NoCycle schoolId={schoolId} mayOpen={data.abilities.open} />}
        {cycle &&
          (ordering === cycle.id ? (
            <RankEditor cycle={cycle} onDone={() => setOrdering(null)} />
          ) : (
            <Priorities cycle={cycle} />
          ))}
        {cycle && <CloseCycleLink cycle={cycle} cycles={cycles} />}
        {cycles.length > 1 && <Years cycles={cycles} shown={cycle?.academicYear} onChoose={setAsked} />}
      </div>
    </Section>
  )
}

function Standing({ cycle }: { cycle: Cycle }) {
  const { status, reopened } = cycle
  return (
    <>
      {reopened && (
        <p className={classes.text}>
          Reopened on <DayText day={reopened.day} /> by {reopened.by.name}: “{reopened.reason}”
        </p>
      )}
      {status === 'closed' && <p className={classes.soft}>This cycle is closed.</p>}
      <ReopenCycle cycle={cycle} />
    </>
  )
}

function NoCycle({ schoolId, mayOpen }: { schoolId: string; mayOpen: boolean }) {
  return (
    <EmptyState
      title="No cycle is open yet"
      action={mayOpen && <OpenCycle schoolId={schoolId} cycles={[]} />}
    >
      {mayOpen
        ? 'Open this year’s cycle, then add the first thing this school sets out to improve.'
        : 'The head or a trust leader opens it; its priorities then show here.'}
    </EmptyState>
  )
}

function Priorities({ cycle }: { cycle: Cycle }) {
  if (cycle.priorities.length === 0)
    return (
      <EmptyState title="No priority yet" action={<FirstPriority cycle={cycle} />}>
        {cycle.abilities.addPriority
          ? 'Add the first thing this school sets out to improve, or bring over a plan that you have already.'
          : cycle.status === 'closed'
            ? 'It was closed without one.'
            : 'The head or a trust leader adds the first one.'}
      </EmptyState>
    )
  return (
    <ol className={classes.list}>
      {cycle.priorities.map((priority) => (
        <li key={priority.id}>
          <PriorityRow priority={priority} />
        </li>
      ))}
    </ol>
  )
}

function FirstPriority({ cycle }: { cycle: Cycle }) {
  if (!cycle.abilities.addPriority) return null
  return (
    <div className={classes.buttons}>
      <AddPriority cycle={cycle} />
      <PastePlanLink schoolId={cycle.school.id} cycleId={cycle.id} />
    </div>
  )
}

function AddPriority({ cycle }: { cycle: Cycle }) {
  if (!cycle.abilities.addPriority) return null
  return (
    <Button
      variant={cycle.priorities.length > 0 ? 'default' : 'filled'}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/schools/$schoolId/priorities/new"
          params={{ schoolId: cycle.school.id }}
          search={{ cycle: cycle.id }}
        />
      )}
    >
      Add a priority
    </Button>
  )
}

function Years({
  cycles,
  shown,
  onChoose,
}: {
  cycles: readonly Cycle[]
  shown: number | undefined
  onChoose: (year: number) => void
}) {
  return (
    <div className={classes.years} role="group" aria-label="Academic year">
      {cycles.map(({ academicYear }) => (
        <Button
          key={academicYear}
          size="compact-md"
          variant={academicYear === shown ? 'light' : 'subtle'}
          aria-pressed={academicYear === shown}
          onClick={() => onChoose(academicYear)}
        >
          {academicYearWords(academicYear)}
        </Button>
      ))}
    </div>
  )
}
