import type { DayContext } from '@sixfold/shared/domain/plans/paste/day-reading.ts'
import type { PlanPriority } from '@sixfold/shared/domain/plans/paste/place-in-plan.ts'
import { sheetOf } from '@sixfold/shared/domain/plans/paste/sheet.ts'
import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../../../lib/use-draft.ts'
import { DraftNote } from '../../../ui/DraftNote.tsx'
import { Stage, Stages } from '../../imports/Stage.tsx'
import { AddPasted } from './AddPasted.tsx'
import { CheckTable } from './CheckTable.tsx'
import { PasteField } from './PasteField.tsx'
import { outcomeOf, type PasteWork, workIn, workOn } from './paste-work.ts'

export interface PastePlanProps {
  cycle: { id: string; schoolName: string }
  /** The cycle's priorities as they stand. */
  plan: readonly PlanPriority[]
  context: DayContext
  /** Why nothing can be added now. */
  blockers: readonly { code: string; message: string }[]
  onAdded: (said: string) => Promise<void>
}

/** From a pasted table to a plan: paste, look at what was made of it, put it right, add it. Kept on the device meanwhile. */
export function PastePlan({ cycle, plan, context, blockers, onAdded }: PastePlanProps) {
  const draft = useDraft({
    name: `paste.${cycle.id}`,
    title: `A pasted plan for ${cycle.schoolName}`,
    saved: { work: '' },
  })
  const [work, setWork] = useState<PasteWork | null>(() => workIn(draft.values.work))
  const written = work === null ? '' : JSON.stringify(work)
  const keep = useRef(draft.change)
  useEffect(() => {
    keep.current = draft.change
  })
  useEffect(() => keep.current({ work: written }), [written])
  const outcome = work && outcomeOf(work, context, plan)
  return (
    <Stages>
      {work === null || outcome === null ? (
        <Stage name="Paste the table">
          <PasteField onRows={({ rows, wide }) => setWork(workOn(sheetOf(rows, context, wide)))} />
        </Stage>
      ) : (
        <Stage name="What was made of the table">
          <DraftNote draft={{ restored: draft.restored, clear: () => setWork(null) }} />
          <CheckTable {...{ work, outcome, setWork }} />
          <AddPasted
            {...{ cycle, work, outcome, blockers, setWork }}
            onAdded={async (said) => {
              draft.clear()
              await onAdded(said)
            }}
          />
        </Stage>
      )}
    </Stages>
  )
}
