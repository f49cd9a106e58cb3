import { Button, TextInput } from '@mantine/core'
import { type Categorisation, decideCategory } from '@sixfold/shared/contracts/categorisation.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay, monthsAfter } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './Categorisation.module.css'
import { DecidingBody, useDecidingBody } from './DecidingBody.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'

/** Records a body's decision on a proposal, or sends it back with a question. */
export function DecideForm({ it, level }: { it: Categorisation; level: Level }) {
  const { reviewMonths } = useScheme()
  const queryClient = useQueryClient()
  const deciding = useDecidingBody(it)
  const [effectiveOn, setEffectiveOn] = useState(it.earliestEffectiveOn)
  const [minuteReference, setMinuteReference] = useState('')
  const [asking, setAsking] = useState<'publish' | 'return' | null>(null)
  const word = useScheme().levels[level].label
  const decide = useMutation({
    mutationFn: () =>
      call(decideCategory, {
        params: { categorisationId: it.id },
        body: {
          effectiveOn,
          ...deciding.sent,
          ...(minuteReference.trim() === '' ? {} : { minuteReference }),
        },
        version: it.version,
        key: `decide-${it.version}-${it.id}`,
      }),
    onSuccess: async () => {
      setAsking(null)
      await notify(`Published: ${it.school.name} is ${word} from ${formatDay(effectiveOn)}`)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const missing = [
    ...it.blockers.decide,
    ...(effectiveOn === '' ? ['Say from which day the category takes effect'] : []),
    ...(effectiveOn !== '' && effectiveOn < it.earliestEffectiveOn
      ? [`It takes effect on ${formatDay(it.earliestEffectiveOn)} at the earliest`]
      : []),
    ...(deciding.minuteReferenceNeeded && minuteReference.trim() === ''
      ? ['Say where the decision is minuted']
      : []),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length > 0) return
    decide.reset()
    setAsking('publish')
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div className={classes.fields}>
        <DecidingBody deciding={deciding} />
        <DayField
          label="Takes effect on"
          description={`Today or later. ${it.review ? 'The next review keeps its day.' : `The next review falls due ${monthsAfter(reviewMonths)} it.`}`}
          min={it.earliestEffectiveOn}
          value={effectiveOn}
          onChange={setEffectiveOn}
        />
        <TextInput
          label={deciding.minuteReferenceNeeded ? 'Minute reference' : 'Minute reference (optional)'}
          description="Where the decision is minuted, e.g. 2026/14, item 6."
          maxLength={100}
          value={minuteReference}
          onChange={(event) => setMinuteReference(event.currentTarget.value)}
        />
      </div>
      <ActionBar>
        <ReasonedButton type="submit" reasons={missing}>
          Confirm {word}
        </ReasonedButton>
        {it.abilities.return && it.blockers.return.length === 0 && (
          <Button variant="default" onClick={() => setAsking('return')}>
            Send back with a question
          </Button>
        )}
      </ActionBar>
      <ConfirmDialog
        opened={asking === 'publish'}
        onClose={() => setAsking(null)}
        title={`Publish ${word} for ${it.school.name}?`}
        confirmLabel="Publish"
        onConfirm={() => decide.mutate()}
        loading={decide.isPending}
        error={decide.error}
      >
        <p>
          It takes effect on {formatDay(effectiveOn)}. The school, its governors and every trustee read the
          category and its rationale at once. It can’t be taken back; a later decision supersedes it.
        </p>
      </ConfirmDialog>
      <ReturnDialog it={it} opened={asking === 'return'} onClose={() => setAsking(null)} />
    </form>
  )
}
