import { Button } from '@mantine/core'
import { splittableRows } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { count } from '../../../lib/format.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Section } from '../../../ui/Section.tsx'
import { ColumnRoles } from './ColumnRoles.tsx'
import { withoutFaulty, withSuggestions } from './mend.ts'
import { NotTaken } from './NotTaken.tsx'
import classes from './Paste.module.css'
import type { Outcome, PasteWork } from './paste-work.ts'
import { SheetTable } from './SheetTable.tsx'
import { SplitChoice } from './SplitChoice.tsx'

interface CheckTableProps {
  work: PasteWork
  outcome: Outcome
  setWork: Dispatch<SetStateAction<PasteWork | null>>
}

/** What was made of the table, to be put right. */
export function CheckTable({ work, outcome: { reading }, setWork }: CheckTableProps) {
  const { sheet } = work
  const repeated = reading.repeatedHeadings
  return (
    <Section
      heading="Was it read as you meant it?"
      lead={`${count(sheet.cells.length, 'row')} and ${count(sheet.roles.length, 'column')} were pasted.`}
      actions={<Another work={work} onStartAgain={() => setWork(null)} />}
    >
      <div className={classes.stack}>
        <ColumnRoles sheet={sheet} onChange={(next) => setWork({ ...work, sheet: next })} />
        {repeated > 0 && (
          <Notice>
            {count(repeated, 'row')} {repeated === 1 ? 'says' : 'say'} the headings again, and{' '}
            {repeated === 1 ? 'is' : 'are'} dropped.
          </Notice>
        )}
        <SplitChoice work={work} rows={splittableRows(sheet)} onChange={setWork} />
        <Faults {...{ work, setWork }} faults={reading.faults} />
        <SheetTable {...{ work, reading, setWork }} />
        <NotTaken {...{ sheet, reading }} />
      </div>
    </Section>
  )
}

/** Back to an empty field; asks first once something was put right. */
function Another({ work, onStartAgain }: { work: PasteWork; onStartAgain: () => void }) {
  const [asking, setAsking] = useState(false)
  const isTouched = [work.mended, work.sheet.dropped, Object.keys(work.criteria)].some((it) => it.length > 0)
  return (
    <>
      <Button variant="default" onClick={() => (isTouched ? setAsking(true) : onStartAgain())}>
        Paste another table instead
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Leave this table?"
        confirmLabel="Leave it"
        cancelLabel="Stay with it"
        onConfirm={onStartAgain}
        danger
      >
        <p>What you put right in it is not kept. Nothing of it is in the plan yet.</p>
      </ConfirmDialog>
    </>
  )
}

interface FaultsProps {
  work: PasteWork
  faults: Outcome['reading']['faults']
  setWork: CheckTableProps['setWork']
}

function Faults({ work, faults, setWork }: FaultsProps) {
  const [first] = faults
  if (!first) return null
  const suggested = faults.filter(({ suggestion }) => suggestion !== null)
  return (
    <Notice tone="amber">
      <p>
        {count(faults.length, 'cell')} can’t be read as {faults.length === 1 ? 'it stands' : 'they stand'}.
        Mend
        {faults.length === 1 ? ' it' : ' each'} in the table below, or leave it out.
      </p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => document.getElementById(`cell-${first.row}:${first.column}`)?.focus()}
        >
          Go to the first
        </Button>
        {suggested.length > 0 && (
          <Button variant="default" onClick={() => setWork(withSuggestions(work, suggested))}>
            Take {suggested.length === 1 ? 'the suggestion' : `the ${suggested.length} suggestions`}
          </Button>
        )}
        <Button variant="default" onClick={() => setWork(withoutFaulty(work, faults))}>
          Leave {faults.length === 1 ? 'it' : 'them all'} out
        </Button>
      </div>
    </Notice>
  )
}
