import { Button, FileButton } from '@mantine/core'
import { criteriaFileLimit, readCriteria } from '@sixfold/shared/contracts/schemes.ts'
import { perLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { call } from '../../lib/api-client.ts'
import { count } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { alike, newCriterion, type TypedCriterion } from './scheme-form.ts'
import classes from './Schemes.module.css'

/** Spreadsheets save CSV as UTF-8, or as Windows’ own letters. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

interface ImportCriteriaProps {
  present: readonly TypedCriterion[]
  onRead: (criteria: TypedCriterion[]) => void
}

/** Reads criteria from a CSV file in place of those in the form; one of the same name stays the one it is. */
export function ImportCriteria({ present, onRead }: ImportCriteriaProps) {
  const forget = useRef<() => void>(null)
  const read = useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      if (file.size > criteriaFileLimit * 4)
        throw new Error('This file is too long to be a list of criteria.')
      return call(readCriteria, { body: { text: textOf(await file.arrayBuffer()) } })
    },
    onSuccess: async ({ criteria }) => {
      const next: TypedCriterion[] = []
      for (const one of criteria) {
        const before =
          present.find(({ name }) => alike(name, one.name)) ?? newCriterion([...present, ...next])
        next.push({
          ...before,
          name: one.name,
          limiting: one.limiting ?? before.limiting,
          descriptors: perLevel((level) => one.descriptors[level] ?? before.descriptors[level]),
        })
      }
      onRead(next)
      await notify(`${count(next.length, 'criterion', 'criteria')} read: look through them, then save`)
    },
    // The same file may be chosen again, once it is mended.
    onSettled: () => forget.current?.(),
  })
  return (
    <div className={classes.import}>
      <FileButton
        onChange={(file) => file && read.mutate(file)}
        accept=".csv,text/csv"
        resetRef={forget}
        inputProps={{ 'aria-label': 'Criteria, a CSV file', tabIndex: -1 }}
      >
        {(button) => (
          <Button {...button} variant="default" loading={read.isPending}>
            Read criteria from a CSV file…
          </Button>
        )}
      </FileButton>
      <p className={classes.soft}>
        Columns: Criterion; and if you like Limiting (yes or no), 4, 3, 2 and 1. They take the place of those
        below; what the file has no column for stays. Nothing changes before you save.
      </p>
      <ProblemAlert error={read.error} takeFocus />
    </div>
  )
}
