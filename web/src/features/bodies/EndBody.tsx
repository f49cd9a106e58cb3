import { Button, Modal } from '@mantine/core'
import { type Body, endBody } from '@sixfold/shared/contracts/bodies.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { EndForm } from './EndForm.tsx'
import { useEnding } from './use-ending.ts'

/** Ends a body after a day; a board never, and nothing twice. */
export function EndBody({ body }: { body: Body }) {
  const [opened, setOpened] = useState(false)
  if (body.blockers.end.length > 0) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        End…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`End “${body.name}”?`}>
        <LastDay body={body} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function LastDay({ body, onClose }: { body: Body; onClose: () => void }) {
  const [value, setValue] = useState({ lastDay: useToday(), reason: '' })
  const ending = useEnding(
    (key) =>
      call(endBody, {
        params: { bodyId: body.id },
        body: { lastDay: value.lastDay },
        version: body.version,
        key,
      }),
    onClose,
  )
  return (
    <EndForm
      value={value}
      onChange={setValue}
      min={body.fromOn}
      reasonLimit={null}
      confirmLabel="End this body"
      ending={ending}
      onClose={onClose}
    >
      It decides and meets up to that day. What it decided stays in the record under its name.
    </EndForm>
  )
}
