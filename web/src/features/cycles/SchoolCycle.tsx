import { Button, Skeleton } from '@mantine/core'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { Suspense, useState } from 'react'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Cycle.module.css'
import { OpenCycle } from './OpenCycle.tsx'
import { PriorityRow } from './PriorityRow.tsx'
import { schoolCyclesQuery } from './queries.ts'

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
  if (!data.abilities.read) return null
  const cycles = data.items
  const cycle =
    cycles.find((one) => one.academicYear === (asked ?? year)) ??
    cycles.find((one) => one.academicYear < year) ??
    cycles[0]
  return (
    <Section
      heading="What are we improving, and where are we?"
      lead={cycle && academicYearWords(cycle.academicYear)}
      actions={cycle && cycle.priorities.length > 0 && <AddPriority cycle={cycle} />}
      divided
      id="cycle"
    >
      <div className={classes.record}>
        {data.abilities.open && cycles.length > 0 && <OpenCycle schoolId={schoolId} cycles={cycles} />}
        {cycle ? <Priorities cycle={cycle} /> : <NoCycle schoolId={schoolId} mayOpen={data.abilities.open} />}
        {cycles.length > 1 && <Years cycles={cycles} shown={cycle?.academicYear} onChoose={setAsked} />}
      </div>
    </Section>
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
      <EmptyState title="No priority yet" action={<AddPriority cycle={cycle} />}>
        {cycle.abilities.addPriority
          ? 'Add the first thing this school sets out to improve. It begins with knowing the need.'
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
