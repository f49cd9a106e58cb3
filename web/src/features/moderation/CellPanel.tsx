import { Button, Textarea } from '@mantine/core'
import type { GridCell, GridRow } from '@sixfold/shared/contracts/moderation-grid.ts'
import { rateCriterion, ratingNoteLimit } from '@sixfold/shared/contracts/ratings.ts'
import { criterionName, isLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import {
  ratingLabel,
  ratingNoteFault,
  type RatingValue,
} from '@sixfold/shared/domain/categorisation/rating.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { Descriptors } from '../categorisation/Descriptors.tsx'
import { RatingChoice } from '../categorisation/RatingChoice.tsx'
import { noNames } from '../cycles/no-names.ts'
import { RatingEvidenceList } from '../evidence/RatingEvidenceList.tsx'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { outlierWords } from './grid-words.ts'
import classes from './Moderation.module.css'

interface CellPanelProps {
  roundId: string
  row: GridRow
  cell: GridCell
  /** What a key has chosen, not saved yet. */
  chosen: RatingValue | null
  onDone: () => void
}

/** What is said of one criterion of one school, and its change with the reason. */
export function CellPanel({ row, cell, chosen, onDone }: CellPanelProps) {
  const scheme = useScheme()
  const { self, before, was } = cell
  return (
    <Section heading={criterionName(scheme, cell.criterionKey)} lead={row.school.name}>
      <Facts
        items={[
          { label: 'Now', value: cell.value === null ? 'Not rated yet' : ratingLabel(scheme, cell.value) },
          ...(self === null ? [] : [{ label: 'The head says', value: ratingLabel(scheme, self) }]),
          ...(before === null ? [] : [{ label: 'Last year', value: ratingLabel(scheme, before) }]),
          ...(was === null
            ? []
            : [{ label: `Was ${ratingLabel(scheme, was.value)}, changed by ${was.by}`, value: was.reason }]),
          ...(cell.note === null ? [] : [{ label: 'Note', value: cell.note }]),
        ]}
      />
      <Descriptors criterionKey={cell.criterionKey} />
      <CellEvidence row={row} cell={cell} />
      {cell.outlier.length > 0 && <Notice>Marked: {outlierWords(cell)}.</Notice>}
      {row.canRate ? (
        <Change key={String(chosen)} row={row} cell={cell} chosen={chosen} onDone={onDone} />
      ) : (
        <Notice>
          {row.status === 'published'
            ? 'The category is published; its ratings stay as they are.'
            : 'Its ratings stand still now: the head or the body that decides has them.'}
        </Notice>
      )}
      <Link to="/categorise/$categorisationId" params={{ categorisationId: row.categorisationId }}>
        Open {row.school.name} in this round
      </Link>
    </Section>
  )
}

/** What the rating rests on. Moving about in the grid asks for no list where nothing is linked. */
function CellEvidence({ row, cell }: Pick<CellPanelProps, 'row' | 'cell'>) {
  const [linking, setLinking] = useState(false)
  const scheme = useScheme()
  const { evidence, criterionKey } = cell
  const name = criterionName(scheme, criterionKey)
  return (
    <div className={classes.linked}>
      <StrengthBars evidence={evidence} />
      {evidence.strength !== 'none' || linking ? (
        <RatingEvidenceList
          place={{ categorisationId: row.categorisationId, criterionKey }}
          name={name}
          school={row.school}
          linkAs={row.canRate ? 'trust' : null}
          linking={linking}
          takesFocus={linking}
        />
      ) : (
        row.canRate && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Link evidence to ${name}`}
            onClick={() => setLinking(true)}
          >
            Link evidence
          </Button>
        )
      )}
    </div>
  )
}

function Change({ row, cell, chosen, onDone }: Omit<CellPanelProps, 'roundId'>) {
  const scheme = useScheme()
  const queryClient = useQueryClient()
  const stableKey = useStableKey()
  const [value, setValue] = useState<RatingValue | null>(chosen ?? cell.value)
  const [note, setNote] = useState(cell.note ?? '')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const why = useRef<HTMLTextAreaElement>(null)
  // A key chose the rating: what is left to say takes the focus, in a dialog by its own rule.
  const wanted = chosen === null ? {} : { 'data-autofocus': true }
  useEffect(() => {
    if (chosen !== null) why.current?.focus()
  }, [chosen])
  const body = {
    value: value ?? 3,
    note: note.trim() === '' ? null : note.trim(),
    ...(row.needsReason && reason.trim() !== '' ? { reason: reason.trim() } : {}),
  }
  const save = useMutation({
    mutationFn: () =>
      call(rateCriterion, {
        params: { categorisationId: row.categorisationId, criterionKey: cell.criterionKey },
        version: cell.version,
        key: stableKey([row.categorisationId, cell.criterionKey, cell.version, body]),
        body,
      }),
    onSuccess: () => {
      onDone()
      return notify(
        `${criterionName(scheme, cell.criterionKey)} at ${row.school.name}: ${ratingLabel(scheme, body.value)}`,
      )
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const changed = value !== cell.value || body.note !== cell.note
  const missing = {
    ...(value !== null && ratingNoteFault(value, note) !== null
      ? { note: ratingNoteFault(value, note) }
      : {}),
    ...(row.needsReason && reason.trim() === '' ? { reason: 'Say why it is changed' } : {}),
  } as Record<string, string>
  const faults = { ...faultsOf(save.error), ...(asked ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (value !== null && changed && Object.keys(missing).length === 0) save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.change}>
      <fieldset className={classes.fieldset}>
        <legend>Rating</legend>
        <RatingChoice value={value} onChange={setValue} />
      </fieldset>
      <Textarea
        label={value === null || isLevel(value) ? 'Note' : 'Why it has no rating from 1 to 4'}
        description={`The head reads it. ${noNames}`}
        autosize
        minRows={1}
        maxLength={ratingNoteLimit}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={faults['note']}
        {...(row.needsReason ? {} : { ref: why, ...wanted })}
      />
      {row.needsReason && (
        <Textarea
          label="Why it is changed"
          description="For leaders, the school’s partners and those who decide; the rating before stays in the record."
          autosize
          minRows={1}
          maxLength={ratingNoteLimit}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faults['reason']}
          ref={why}
          {...wanted}
        />
      )}
      <ProblemAlert error={save.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={!changed}>
          Save the change
        </Button>
        <Button variant="default" onClick={onDone}>
          Back to the grid
        </Button>
      </div>
    </form>
  )
}
