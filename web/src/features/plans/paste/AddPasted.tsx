import { TextInput } from '@mantine/core'
import { pastePlan } from '@sixfold/shared/contracts/plan-paste.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Dispatch, type SetStateAction, useRef } from 'react'
import { call, newId } from '../../../lib/api-client.ts'
import { count } from '../../../lib/format.ts'
import { isUnreachable } from '../../../lib/problem.ts'
import { ActionBar } from '../../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../../ui/ReasonedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { refreshAll } from '../../cycles/queries.ts'
import { namedFaults } from './named-faults.ts'
import { bodyOf, type Outcome, type PasteWork } from './paste-work.ts'
import { WhatIsAdded } from './WhatIsAdded.tsx'

interface AddPastedProps {
  cycle: { id: string }
  work: PasteWork
  outcome: Outcome
  blockers: readonly { code: string; message: string }[]
  setWork: Dispatch<SetStateAction<PasteWork | null>>
  onAdded: (said: string) => Promise<void>
}

/** What will be in the plan, and the button that puts it there: all of it or nothing. */
export function AddPasted({ cycle, work, outcome, blockers, setWork, onAdded }: AddPastedProps) {
  const { placed, reasons, summary } = outcome
  const queryClient = useQueryClient()
  const last = useRef<Sending | null>(null)
  const add = useMutation({
    mutationFn: ({ body, key }: Sending) => call(pastePlan, { params: { cycleId: cycle.id }, body, key }),
    retry: (_count, error) => isUnreachable(error),
    retryDelay: 0,
    onSuccess: async ({ priorities, actions }) => {
      void refreshAll(queryClient)
      const added = [
        priorities > 0 ? count(priorities, 'priority', 'priorities') : null,
        actions > 0 || priorities === 0 ? count(actions, 'action') : null,
      ].filter((part) => part !== null)
      await onAdded(`${added.join(' and ')} added to the plan`)
    },
    onError: () => refreshAll(queryClient),
  })
  const isUnder = placed.some(({ key, actions }) => (key === '' && actions.length > 0) || work.under !== '')
  return (
    <Section heading="What will be added?" lead={summary}>
      {isUnder && (
        <TextInput
          label="Which priority are the actions without one for?"
          description="The title of one in the plan, or of a new one."
          maxLength={160}
          value={work.under}
          onChange={(event) => setWork({ ...work, under: event.currentTarget.value })}
        />
      )}
      <WhatIsAdded {...{ work, placed }} onChange={setWork} />
      <ProblemAlert error={add.error && namedFaults(add.error, add.variables?.body ?? null)} takeFocus />
      <ActionBar note={summary}>
        <ReasonedButton
          reasons={[...blockers, ...reasons]}
          loading={add.isPending}
          onClick={() => {
            last.current = sendingOf(last.current, work, outcome)
            add.mutate(last.current)
          }}
        >
          Add to the plan
        </ReasonedButton>
      </ActionBar>
    </Section>
  )
}

type Sending = { content: string; body: ReturnType<typeof bodyOf>; key: string }

/** What is sent, with ids and a key that stay the same while the content does: a retry adds it once. */
function sendingOf(last: Sending | null, work: PasteWork, { placed }: Outcome): Sending {
  const content = JSON.stringify(bodyOf(work, placed, () => ''))
  return last?.content === content ? last : { content, body: bodyOf(work, placed, newId), key: newId() }
}
