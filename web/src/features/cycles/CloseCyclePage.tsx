import { Button, Textarea } from '@mantine/core'
import { type Cycle, closeCycle } from '@sixfold/shared/contracts/cycles.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { closeWords } from './CloseCycleLink.tsx'
import classes from './Cycle.module.css'
import { endingsIn, fieldOf, type Said } from './endings.ts'
import { isDueToClose, nextOf, openIn } from './next-cycle.ts'
import { noNames } from './no-names.ts'
import { refreshAll, schoolCyclesQuery } from './queries.ts'
import { useStableKey } from './use-stable-key.ts'
import { WherePriorityIs } from './WherePriorityIs.tsx'

/** Closes a cycle: of each priority that is open in it, one says whether it goes on next year or stops. */
export function CloseCyclePage({ schoolId, cycleId }: { schoolId: string; cycleId: string | undefined }) {
  const { data } = useSuspenseQuery(schoolCyclesQuery(schoolId))
  const cycle = data.items.find(({ id, abilities }) => id === cycleId && abilities.close)
  const school = data.items[0]?.school.name ?? 'School'
  return (
    <Page
      title={
        cycle ? `What becomes of each priority of ${academicYearWords(cycle.academicYear)}?` : 'Close a cycle'
      }
      width="narrow"
      crumbs={[
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        <Link key="school" to="/schools/$schoolId" params={{ schoolId }}>
          {school}
        </Link>,
        'Close the cycle',
      ]}
      lead="What goes on keeps its step and its trail. What stops is completed where it is: that is a result, not a failure. Once a priority has gone on in the next cycle, this one can’t be reopened."
    >
      {cycle ? (
        <CloseForm key={cycle.id} cycle={cycle} cycles={data.items} />
      ) : (
        <EmptyState title="There is no cycle here to close">
          It is closed already, or the head or a trust leader closes it.
        </EmptyState>
      )}
    </Page>
  )
}

function CloseForm({ cycle, cycles }: { cycle: Cycle; cycles: readonly Cycle[] }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const today = useToday()
  const keyOf = useStableKey()
  const [nextId] = useState(newId)
  const [attempt, setAttempt] = useState(0)
  const open = openIn(cycle)
  const next = nextOf(cycle, cycles, today)
  const draft = useDraft<Said>({
    name: `close.${cycle.id}`,
    title: `Closing ${academicYearWords(cycle.academicYear)} at ${cycle.school.name}`,
    saved: Object.fromEntries(
      open.flatMap(({ id }) => [
        [fieldOf(id, 'outcome'), ''],
        [fieldOf(id, 'reason'), ''],
      ]),
    ),
    version: cycle.version,
  })
  const { endings, faults } = endingsIn(open, draft.values)
  const opensNext = next.opens && endings.some((ending) => ending.outcome === 'carried-over')
  const close = useMutation({
    mutationFn: () =>
      call(closeCycle, {
        params: { cycleId: cycle.id },
        version: cycle.version,
        key: keyOf([cycle.version, endings]),
        body: { priorities: endings, ...(opensNext ? { openNext: { id: nextId } } : {}) },
      }),
    onSuccess: async () => {
      draft.clear()
      void refreshAll(queryClient)
      await navigate({ to: '/schools/$schoolId', params: { schoolId: cycle.school.id }, hash: 'cycle' })
      await notify(`The ${academicYearWords(cycle.academicYear)} cycle is closed`)
    },
    onError: () => refreshAll(queryClient),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0) close.mutate()
  }
  const errorAt = (id: string) =>
    attempt > 0 ? faults.find((fault) => fault.fieldId === id)?.message : undefined
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {!isDueToClose(cycle, today) && (
        <Notice tone="amber">
          {academicYearWords(cycle.academicYear)} isn’t over: most schools close its cycle in June or July.
        </Notice>
      )}
      {attempt > 0 && <FormErrors errors={faults} attempt={attempt} />}
      {open.length === 0 && (
        <p className={classes.text}>No priority is open in it: nothing is left to say.</p>
      )}
      {open.map((priority) => {
        const [outcome, reason] = [fieldOf(priority.id, 'outcome'), fieldOf(priority.id, 'reason')]
        const error = errorAt(outcome)
        return (
          <Section key={priority.id} heading={priority.title} lead={<WherePriorityIs priority={priority} />}>
            <div className={classes.form}>
              <ChoiceCards
                id={outcome}
                label="What becomes of it?"
                layout="row"
                choices={[
                  {
                    value: 'carried-over',
                    label: `Goes on in ${academicYearWords(next.academicYear)}`,
                    description: 'With its step, its measures and its trail.',
                  },
                  { value: 'stop', label: 'Stops here', description: 'It is completed, with a reason.' },
                ]}
                value={draft.values[outcome] || null}
                onChange={(value) => draft.change({ [outcome]: value })}
                {...(error ? { error } : {})}
              />
              {draft.values[outcome] === 'stop' && (
                <Textarea
                  id={reason}
                  label="Why does it stop?"
                  description={`It stays in the trail, for governors and trustees too. ${noNames}`}
                  maxLength={2000}
                  autosize
                  minRows={2}
                  value={draft.values[reason] ?? ''}
                  onChange={(event) => draft.change({ [reason]: event.currentTarget.value })}
                  error={errorAt(reason)}
                />
              )}
            </div>
          </Section>
        )
      })}
      <ProblemAlert error={close.error} takeFocus />
      <ActionBar>
        <ReasonedButton type="submit" reasons={cycle.blockers.close} loading={close.isPending}>
          {closeWords(cycle, { ...next, opens: opensNext })}
        </ReasonedButton>
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/schools/$schoolId" params={{ schoolId: cycle.school.id }} />
          )}
        >
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
