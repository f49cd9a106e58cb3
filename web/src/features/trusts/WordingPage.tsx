import { Button } from '@mantine/core'
import type { CycleModel } from '@sixfold/shared/contracts/cycle-model.ts'
import { writeCycleModel } from '@sixfold/shared/contracts/cycle-wording.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatInstant } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { cycleModelQuery } from './cycle-model.ts'
import { setUpCrumbs } from './SetUpCrumbs.tsx'
import classes from './Trusts.module.css'
import { WordingForm } from './WordingForm.tsx'

/** The trust's own titles and guidance for the six steps. Number, order and meaning are everyone's. */
export function WordingPage() {
  const { data: model } = useSuspenseQuery(cycleModelQuery)
  return (
    <Page
      title="What do we call the six steps?"
      lead="Each step keeps its number, its place and what it asks for before one goes on. Its title and guidance can be your own: they show wherever the step shows."
      crumbs={setUpCrumbs('Wording of the six steps')}
      actions={model.abilities.edit && !model.isDefault && <Reset model={model} />}
    >
      {model.abilities.edit ? <WordingForm model={model} /> : <Wording model={model} />}
      <p className={classes.soft}>{whose(model)}</p>
    </Page>
  )
}

function whose({ isDefault, setAt, setBy }: CycleModel): string {
  if (setAt && setBy) return `Set last by ${setBy.name}, ${formatInstant(setAt)}.`
  return isDefault ? 'These are Sixfold’s own words.' : ''
}

const Wording = ({ model }: { model: CycleModel }) => (
  <Section heading="The six steps">
    <ol className={classes.wording}>
      {model.steps.map((step) => (
        <li key={step.key}>
          <b>{step.title}</b>
          <br />
          <span className={classes.soft}>{step.asks}</span>
        </li>
      ))}
    </ol>
  </Section>
)

function Reset({ model }: { model: CycleModel }) {
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const keyOf = useStableKey()
  const reset = useMutation({
    mutationFn: () =>
      call(writeCycleModel, {
        version: model.version,
        key: keyOf(model.version),
        body: { steps: null },
      }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(cycleModelQuery.queryKey, saved)
      setAsking(false)
      await notify('The six steps are in Sixfold’s own words again')
    },
    onError: () => queryClient.invalidateQueries({ queryKey: cycleModelQuery.queryKey }),
  })
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Go back to Sixfold’s words…
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Go back to Sixfold’s own words?"
        confirmLabel="Use Sixfold’s words"
        onConfirm={() => reset.mutate()}
        loading={reset.isPending}
        error={reset.error}
      >
        <p className={classes.text}>
          All six titles and their guidance change for everybody in the trust. Nothing that schools wrote
          changes.
        </p>
      </ConfirmDialog>
    </>
  )
}
