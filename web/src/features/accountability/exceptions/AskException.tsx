import { Button } from '@mantine/core'
import type { Exception } from '@sixfold/shared/contracts/exceptions.ts'
import { useState } from 'react'
import { AskDialog } from '../../questions/AskDialog.tsx'
import { exceptionAt, exceptionInWords } from './exception-words.ts'

/** Asks about an exception, with what is worth asking at hand. Nothing for whoever may not. */
export function AskException({ it }: { it: Exception }) {
  const [open, setOpen] = useState(false)
  if (!it.abilities.ask) return null
  const { rule, record, questions } = it
  return (
    <>
      <Button variant="default" aria-label={`Ask: ${exceptionInWords(it)}`} onClick={() => setOpen(true)}>
        Ask
      </Button>
      <AskDialog
        asking={{
          record: { kind: 'exception', rule, record: record.kind, id: record.id },
          name: exceptionAt(it),
          suggestions: questions,
        }}
        opened={open}
        onClose={() => setOpen(false)}
      />
    </>
  )
}
