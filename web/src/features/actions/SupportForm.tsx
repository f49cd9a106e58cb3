import { Button, Textarea } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { answerSupport, type PrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import {
  answerFaults,
  type SupportNeed,
  supportNeeds,
  supportNeedWords,
} from '@sixfold/shared/domain/plans/support-answer.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf as faultsIn } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import classes from './Actions.module.css'

interface SupportFormProps {
  priority: Priority
  data: PrioritySupport
  onDone: () => void
}

const looks = {
  needed: { shape: 'half', tone: 'amber' },
  'not-needed': { shape: 'circle', tone: 'teal' },
} as const
const wordOf = (needed: string) => supportNeedWords[needed as SupportNeed] ?? ''

/** Asks whether this turn needs support. An answer before stays in the record. */
export function SupportForm({ priority, data, onDone }: SupportFormProps) {
  const queryClient = useQueryClient()
  const saved = { needed: data.answer?.needed ?? '', why: data.answer?.why ?? '' }
  const draft = useDraft<Record<'needed' | 'why', string>>({
    name: `support.${priority.id}.${priority.turn}`,
    title: `Whether ${priority.title} needs support`,
    saved,
    version: data.version,
  })
  const { needed, why } = draft.values
  const [attempt, setAttempt] = useState(0)
  const save = useGuardedSave(
    priority.id,
    { needed: needed as SupportNeed, why: why.trim() || null },
    (sent) => call(answerSupport, { params: { priorityId: priority.id }, ...sent }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onDone()
      await notify('Answer saved')
    },
  )
  const missing =
    needed === ''
      ? [{ path: 'answer', message: 'Say whether it needs support' }]
      : answerFaults({ needed: needed as SupportNeed, why: why.trim() })
  const faults: Record<string, string> = {
    ...faultsIn(save.error),
    ...(attempt > 0 ? Object.fromEntries(missing.map(({ path, message }) => [path, message])) : {}),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (missing.length === 0) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors
        errors={
          attempt > 0 ? missing.map(({ path, message }) => ({ fieldId: `support-${path}`, message })) : []
        }
        attempt={attempt}
      />
      <ChoiceCards<SupportNeed>
        id="support-answer"
        label="Does this need support?"
        layout="row"
        choices={supportNeeds.map((value) => ({ value, label: supportNeedWords[value], ...looks[value] }))}
        value={needed === '' ? null : (needed as SupportNeed)}
        onChange={(value) => draft.change({ needed: value })}
        {...(faults['answer'] ? { error: faults['answer'] } : {})}
      />
      <Textarea
        id="support-why"
        label={needed === 'not-needed' ? 'Why is none needed?' : 'What would help? (optional)'}
        description={`Governors and trustees read it too. ${noNames}`}
        minRows={2}
        maxLength={2000}
        value={why}
        error={faults['why']}
        onChange={(event) => draft.change({ why: event.currentTarget.value })}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={data.version}
        texts={[
          { label: 'Answer', mine: wordOf(needed), theirs: wordOf(saved.needed) },
          { label: 'Why', mine: why, theirs: saved.why },
        ]}
      >
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            Save the answer
          </Button>
          {(data.answer !== null || data.pairings.some(({ answers }) => answers)) && (
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
          )}
        </ActionBar>
      </SaveEnd>
    </form>
  )
}
