import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { type Body, bodyLimits, editBody } from '@sixfold/shared/contracts/bodies.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useSetting } from '../trusts/use-setting.ts'
import { SchemeField } from './AddBody.tsx'
import classes from './Bodies.module.css'
import { bodyQuery } from './queries.ts'

/** Changes what is said of a body. */
export function EditBody({ body }: { body: Body }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Change…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`Change “${body.name}”`}>
        <EditForm body={body} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

const yesOrNo = (yes: boolean) => (yes ? 'Yes' : 'No')

function EditForm({ body, onClose }: { body: Body; onClose: () => void }) {
  const queryClient = useQueryClient()
  const query = bodyQuery(body.id)
  const saved = { name: body.name, reference: body.schemeReference ?? '', decides: body.decidesToday }
  const draft = useDraft({
    name: `body.${body.id}`,
    title: `What is said of ${body.name}`,
    saved,
    version: body.version,
  })
  const { name, reference, decides } = draft.values
  const save = useSetting({
    body: {
      name: name.trim(),
      schemeReference: reference.trim() || null,
      ...(decides === saved.decides ? {} : { decidesCategories: decides }),
    },
    save: (sent) => call(editBody, { params: { bodyId: body.id }, ...sent }),
    reread: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    onSaved: async (answer) => {
      draft.clear()
      queryClient.setQueryData(query.queryKey, answer)
      onClose()
      await notify('Saved')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !save.isPending) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <TextInput
        label="Name"
        maxLength={bodyLimits.name}
        data-autofocus
        value={name}
        onChange={(event) => draft.change({ name: event.currentTarget.value })}
        error={name.trim() === '' && 'Give it a name'}
      />
      <SchemeField
        value={reference}
        onChange={(value) => draft.change({ reference: value })}
        needed={body.kind !== 'board' && decides}
        error={faultsOf(save.error)['schemeReference']}
      />
      {body.kind !== 'board' && (
        <Checkbox
          label="It may decide on categories"
          description="From today on; what it decided before stands."
          checked={decides}
          onChange={(event) => draft.change({ decides: event.currentTarget.checked })}
        />
      )}
      <SaveEnd
        save={save}
        draft={draft}
        version={body.version}
        texts={[
          { label: 'Name', mine: name, theirs: saved.name },
          { label: 'Scheme of delegation', mine: reference, theirs: saved.reference },
          { label: 'Decides on categories', mine: yesOrNo(decides), theirs: yesOrNo(saved.decides) },
        ]}
      >
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </SaveEnd>
    </form>
  )
}
