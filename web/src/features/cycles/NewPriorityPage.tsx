import { Button, NativeSelect, TextInput } from '@mantine/core'
import { addPriority, type Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { useScheme } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Card } from '../../ui/Card.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { LeadField, leadSent } from './LeadField.tsx'
import { CriterionField } from './PriorityFields.tsx'
import { refreshAll, schoolCyclesQuery } from './queries.ts'

const question = 'What do we set out to improve?'

/** A new priority of a school's cycle: a name, a criterion and who leads it; the rest is step 1. */
export function NewPriorityPage({ schoolId, cycleId }: { schoolId: string; cycleId: string | undefined }) {
  const { data } = useSuspenseQuery(schoolCyclesQuery(schoolId))
  const cycles = data.items.filter((cycle) => cycle.abilities.addPriority)
  const year = academicYearOf(useToday())
  const chosen =
    cycles.find(({ id }) => id === cycleId) ??
    cycles.find(({ academicYear }) => academicYear === year) ??
    cycles[0]
  const name = data.items[0]?.school.name ?? 'School'
  return (
    <Page
      title={question}
      width="narrow"
      crumbs={[
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        <Link key="school" to="/schools/$schoolId" params={{ schoolId }}>
          {name}
        </Link>,
        'New priority',
      ]}
      lead="One thing, in words that everybody in school would understand. Why it is needed comes next, as step 1."
    >
      {chosen ? (
        <NewPriorityForm key={schoolId} cycles={cycles} chosen={chosen} />
      ) : (
        <EmptyState title="There is no open cycle to add to">
          The head or a trust leader opens this year’s cycle on the school’s page first.
        </EmptyState>
      )}
    </Page>
  )
}

/** Most priorities serve teaching; where the scheme has no such criterion, the first. */
const usual = ({ criteria }: Scheme): string =>
  (criteria.find(({ key }) => key === 'curriculum-and-teaching') ?? criteria[0])?.key ?? ''

function NewPriorityForm({ cycles, chosen }: { cycles: readonly Cycle[]; chosen: Cycle }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const scheme = useScheme()
  const [id] = useState(newId)
  const [asked, setAsked] = useState(false)
  const draft = useDraft({
    name: `new-priority.${chosen.school.id}`,
    title: `A new priority for ${chosen.school.name}`,
    saved: {
      cycleId: chosen.id,
      title: '',
      criterionKey: usual(scheme),
      lead: '',
      leadPersonId: '',
    },
  })
  const { title, criterionKey, lead, leadPersonId } = draft.values
  const cycleId = cycles.some((cycle) => cycle.id === draft.values.cycleId) ? draft.values.cycleId : chosen.id
  const add = useMutation({
    mutationFn: () =>
      call(addPriority, {
        body: {
          id,
          cycleId,
          title: title.trim(),
          criterionKey,
          ...leadSent({ lead, leadPersonId }),
        },
      }),
    onSuccess: async (priority) => {
      draft.clear()
      void refreshAll(queryClient)
      await navigate({ to: '/priorities/$priorityId', params: { priorityId: priority.id } })
      await notify('Added. It begins with knowing the need.')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() !== '') add.mutate()
    else document.getElementById('title')?.focus()
  }
  return (
    <Card>
      <form onSubmit={submit} className={classes.form} noValidate>
        <DraftNote draft={draft} />
        <TextInput
          id="title"
          label="The priority, in one line"
          description={`For example “Every child writes at length, every day”. ${noNames}`}
          maxLength={160}
          value={title}
          onChange={(event) => draft.change({ title: event.currentTarget.value })}
          error={asked && title.trim() === '' && 'Say what you set out to improve'}
        />
        <CriterionField value={criterionKey} onChange={(key) => draft.change({ criterionKey: key })} />
        <LeadField
          schoolId={chosen.school.id}
          value={{ lead, leadPersonId }}
          onChange={(one) => draft.change({ ...one })}
        />
        {cycles.length > 1 && (
          <NativeSelect
            label="In which academic year?"
            value={cycleId}
            onChange={(event) => draft.change({ cycleId: event.currentTarget.value })}
            data={cycles.map((cycle) => ({ value: cycle.id, label: academicYearWords(cycle.academicYear) }))}
          />
        )}
        <ProblemAlert error={add.error} takeFocus />
        <ActionBar>
          <Button type="submit" loading={add.isPending}>
            Add the priority
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/schools/$schoolId" params={{ schoolId: chosen.school.id }} />
            )}
          >
            Cancel
          </Button>
        </ActionBar>
      </form>
    </Card>
  )
}
