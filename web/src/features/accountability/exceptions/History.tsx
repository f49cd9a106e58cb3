import { Button } from '@mantine/core'
import type { Exception } from '@sixfold/shared/contracts/exceptions.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { Trail } from '../../../ui/Lists.tsx'
import { exceptionInWords } from './exception-words.ts'
import { acknowledgementsQuery } from './queries.ts'

/** What was acknowledged of a record by the same rule, the newest first; read once it is opened. */
export function History({ of }: { of: Exception }) {
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({ ...acknowledgementsQuery(of.record), enabled: open })
  const items = (data?.items ?? []).filter(({ rule }) => rule === of.rule)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        style={{ alignSelf: 'start', marginLeft: '-0.5rem' }}
        aria-expanded={open}
        aria-label={`What was acknowledged: ${exceptionInWords(of)}`}
        onClick={() => setOpen(!open)}
      >
        What was acknowledged
      </Button>
      <ProblemAlert error={error} />
      {open && (
        <Trail
          items={items.map(({ id, day, by, note }) => ({
            key: id,
            day,
            children: (
              <>
                {by.name}: “{note}”
              </>
            ),
          }))}
        />
      )}
    </>
  )
}
