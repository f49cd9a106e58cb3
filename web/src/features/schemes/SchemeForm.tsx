import { TextInput } from '@mantine/core'
import type { CurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import { type SchemeDraft, writeSchemeDraft } from '@sixfold/shared/contracts/schemes.ts'
import { schemeFrom } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { schemeChanges } from '@sixfold/shared/domain/schemes/scheme-changes.ts'
import { schemeLimits } from '@sixfold/shared/domain/schemes/scheme-limits.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { SchemeProvider } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { Section } from '../../ui/Section.tsx'
import { SaveBar } from '../cycles/SaveBar.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useSetting } from '../trusts/use-setting.ts'
import { CriteriaFields } from './CriteriaFields.tsx'
import { LevelFields } from './LevelFields.tsx'
import { PublishScheme } from './PublishScheme.tsx'
import { schemeDraftQuery } from './queries.ts'
import { schemeIn, type TypedScheme, typedOf } from './scheme-form.ts'
import classes from './Schemes.module.css'

/** The draft of the next version: categories, words, criteria and times, saved as one and then published. */
export function SchemeForm({ draft: it, current }: { draft: SchemeDraft; current: CurrentScheme }) {
  const queryClient = useQueryClient()
  const [attempt, setAttempt] = useState(0)
  const draft = useDraft({
    name: 'scheme',
    title: 'Draft of the scheme',
    saved: { typed: JSON.stringify(typedOf(it.scheme)) },
    version: it.version,
  })
  const typed = JSON.parse(draft.values.typed) as TypedScheme
  const change = (patch: Partial<TypedScheme>) =>
    draft.change({ typed: JSON.stringify({ ...typed, ...patch }) })
  const { scheme, faults } = schemeIn(typed, [...current.scheme.criteria, ...current.former])
  const errorAt = (id: string) => attempt > 0 && faults.find(({ fieldId }) => fieldId === id)?.message
  const save = useSetting({
    body: { scheme },
    save: (sent) => call(writeSchemeDraft, sent),
    reread: () => queryClient.fetchQuery({ ...schemeDraftQuery, staleTime: 0 }),
    onSaved: async (now) => {
      draft.clear()
      setAttempt(0)
      queryClient.setQueryData(schemeDraftQuery.queryKey, now)
      await notify('The draft is saved')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0) save.mutate(draft.base)
  }
  const differs = faults.length > 0 ? [] : schemeChanges(it.scheme, scheme)
  return (
    <>
      <form onSubmit={submit} className={classes.form} noValidate>
        <DraftNote draft={draft} />
        {attempt > 0 && <FormErrors errors={faults} attempt={attempt} />}
        <SchemeProvider scheme={schemeFrom(scheme)}>
          <LevelFields typed={typed} onChange={change} errorAt={errorAt} />
        </SchemeProvider>
        <CriteriaFields
          criteria={typed.criteria}
          onChange={(criteria) => change({ criteria })}
          errorAt={errorAt}
        />
        <Section heading="Times">
          <div className={classes.pair}>
            <TextInput
              id="reply-days"
              label="Working days that a head has to reply"
              description={`From ${schemeLimits.replyDays.min} to ${schemeLimits.replyDays.max}. A second reply has five.`}
              inputMode="numeric"
              value={typed.replyDays}
              onChange={(event) => change({ replyDays: event.currentTarget.value })}
              error={errorAt('reply-days')}
            />
            <TextInput
              id="review-months"
              label="Months from a category to its review"
              description={`From ${schemeLimits.reviewMonths.min} to ${schemeLimits.reviewMonths.max}.`}
              inputMode="numeric"
              value={typed.reviewMonths}
              onChange={(event) => change({ reviewMonths: event.currentTarget.value })}
              error={errorAt('review-months')}
            />
          </div>
        </Section>
        <SaveEnd
          save={save}
          draft={draft}
          version={it.version}
          texts={differs.map(({ what, was, now }) => ({ label: what, mine: now ?? '', theirs: was ?? '' }))}
        >
          <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={false} />
        </SaveEnd>
      </form>
      <PublishScheme draft={it} current={current} unsaved={draft.dirty} />
    </>
  )
}
