import { NativeSelect } from '@mantine/core'
import { chooseCalendar, type listCalendars } from '@sixfold/shared/contracts/calendars.ts'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'

type Calendars = AnswerOf<typeof listCalendars>
type Choice = Calendars['schools'][number]

interface ChooseCalendarsProps {
  calendars: Calendars['items']
  schools: Calendars['schools']
  mayChoose: boolean
}

/** Which school uses which calendar; choosing another saves it at once. */
export function ChooseCalendars({ calendars, schools, mayChoose }: ChooseCalendarsProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const choose = useMutation({
    mutationFn: ({ choice, calendarId }: { choice: Choice; calendarId: string | null }) =>
      call(chooseCalendar, {
        params: { schoolId: choice.school.id },
        version: choice.version,
        key: keyOf([choice.school.id, choice.version, calendarId]),
        body: { calendarId },
      }),
    onSuccess: ({ school, uses }) => notify(`${school.name} uses “${uses?.name ?? 'the usual days'}” now`),
    onSettled: () => queryClient.invalidateQueries(),
  })
  const columns = columnsOf(calendars, (choice, words) =>
    mayChoose ? (
      <NativeSelect
        aria-label={`Calendar of ${choice.school.name}`}
        disabled={choose.isPending}
        value={choice.calendarId ?? ''}
        onChange={(event) => choose.mutate({ choice, calendarId: event.currentTarget.value || null })}
        data={[
          { value: '', label: words(null) },
          ...calendars.map(({ id }) => ({ value: id, label: words(id) })),
        ]}
      />
    ) : (
      words(choice.calendarId)
    ),
  )
  return (
    <Section heading="Which school uses which?" divided>
      <ProblemAlert error={choose.error} takeFocus />
      <DataTable
        caption="Schools and the calendar that each uses"
        rows={schools}
        rowKey={(choice) => choice.school.id}
        columns={columns}
      />
    </Section>
  )
}

type Words = (calendarId: string | null) => string

function columnsOf(
  calendars: Calendars['items'],
  calendarCell: (choice: Choice, words: Words) => ReactNode,
): Column<Choice>[] {
  const standard = calendars.find((one) => one.isDefault)
  const words: Words = (id) =>
    calendars.find((one) => one.id === id)?.name ?? `Default: ${standard?.name ?? 'as usual in England'}`
  return [
    {
      key: 'school',
      header: 'School',
      naming: true,
      sortBy: (choice) => choice.school.name,
      cell: ({ school }) => (
        <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
          {school.name}
        </Link>
      ),
    },
    {
      key: 'calendar',
      header: 'Calendar',
      sortBy: (choice) => words(choice.calendarId),
      cell: (choice) => calendarCell(choice, words),
    },
  ]
}
