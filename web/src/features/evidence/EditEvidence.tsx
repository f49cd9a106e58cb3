import { Button, NativeSelect } from '@mantine/core'
import { editEvidence, type Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { schoolPeopleQuery } from '../cycles/school-people.ts'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import { changeOf, conflicting, type EditedText, editedFaults, editedText } from './edited-text.ts'
import classes from './Evidence.module.css'
import { AudienceField, CountingFields, TitleField } from './EvidenceFields.tsx'

/** Changes what a piece is called, what it counts as, who looks after it and who reads it; what was seen stays. */
export function EditEvidence({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const queryClient = useQueryClient()
  const today = useToday()
  const saved = editedText(evidence)
  const draft = useDraft<EditedText>({
    name: `evidence-change.${evidence.id}`,
    title: `The evidence ${evidence.title}`,
    saved,
    version: evidence.version,
  })
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const found = editedFaults(text, today)
  const faults = attempt > 0 ? found : []
  const errorOf = (name: keyof EditedText) =>
    faults.find((fault) => fault.fieldId === `evidence-${name}`)?.message
  const save = useGuardedSave(
    evidence.id,
    changeOf(text, saved),
    (sent) => call(editEvidence, { params: { evidenceId: evidence.id }, ...sent }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onDone()
      await notify('Saved')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (found.length === 0 && !save.isPending) save.mutate(draft.base)
  }
  const opens = text.audience === 'governors-and-trustees' && saved.audience !== text.audience
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <TitleField text={text} change={change} errorOf={errorOf} named={false} first />
      <CountingFields text={text} change={change} errorOf={errorOf} />
      <OwnerField
        evidence={evidence}
        value={text.ownerPersonId}
        onChange={(ownerPersonId) => change({ ownerPersonId })}
      />
      <AudienceField text={text} change={change} errorOf={errorOf} />
      {opens && (
        <Notice tone="amber">
          Governors of the school and trustees will read it, note, link and files; that you opened it to them
          is recorded.
        </Notice>
      )}
      <SaveEnd save={save} draft={draft} version={evidence.version} texts={conflicting(text, saved)}>
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}

interface OwnerFieldProps {
  evidence: Evidence
  value: string
  onChange: (personId: string) => void
}

/** Who looks after it: whoever added it, or somebody of the school. */
function OwnerField({ evidence, value, onChange }: OwnerFieldProps) {
  const { data } = useQuery(schoolPeopleQuery(evidence.school.id))
  const people = data?.items ?? []
  const { owner } = evidence
  const gone = owner !== null && !people.some((person) => person.id === owner.id)
  return (
    <NativeSelect
      label="Who looks after it?"
      description="They may change it and add newer versions, as long as they work with the school."
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: `Whoever added it: ${evidence.by.name}` },
        ...(gone ? [{ value: owner.id, label: owner.name }] : []),
        ...people.map(({ id, name, roles }) => ({
          value: id,
          label: `${name}, ${roles.map((role) => roleWords[role].toLowerCase()).join(', ')}`,
        })),
      ]}
    />
  )
}
