import { Button } from '@mantine/core'
import type { Measure, Priority } from '@sixfold/shared/contracts/priority.ts'
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Cycle.module.css'
import { MeasureDialog } from './MeasureDialog.tsx'
import { measureWords } from './words.ts'

type MeasuresProps = { priority: Priority; adding: boolean; onAdding: (open: boolean) => void }

/** The numbers that will tell whether it worked. */
export function Measures({ priority, adding, onAdding }: MeasuresProps) {
  const [editing, setEditing] = useState<{ id: string; opened: boolean } | null>(null)
  const { measures, hiddenMeasures } = priority
  const edited = measures.find((measure) => measure.id === editing?.id)
  const may = priority.abilities.write && priority.blockers.edit.length === 0
  return (
    <Section
      heading="Measures"
      id="measures"
      actions={
        may && (
          <Button variant="default" onClick={() => onAdding(true)}>
            Add a measure
          </Button>
        )
      }
    >
      {measures.length === 0 && hiddenMeasures === 0 && (
        <p className={classes.soft}>
          {may
            ? 'No measure yet. Add one number that should move, and where it stands now.'
            : 'No measure yet.'}
        </p>
      )}
      <Rows
        items={measures.map((measure) => ({
          key: measure.id,
          children: <MeasureLine measure={measure} />,
          end: may && (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={`Change ${measure.name}`}
              onClick={() => setEditing({ id: measure.id, opened: true })}
            >
              Change
            </Button>
          ),
        }))}
      />
      {hiddenMeasures > 0 && (
        <p className={classes.soft}>{count(hiddenMeasures, 'measure')} more, within the school for now.</p>
      )}
      <MeasureDialog priority={priority} measure={null} opened={adding} onClose={() => onAdding(false)} />
      {/* There before it is opened, or it wouldn't know whom to give the focus back to. */}
      <MeasureDialog
        priority={priority}
        measure={edited ?? null}
        opened={editing?.opened === true && edited !== undefined}
        onClose={() => setEditing(editing && { ...editing, opened: false })}
      />
    </Section>
  )
}

function MeasureLine({ measure }: { measure: Measure }) {
  const Arrow = measure.better === 'up' ? IconArrowUpRight : IconArrowDownRight
  return (
    <>
      <div className={classes.chips}>
        <b>{measure.name}</b>
        {measure.fewPupils && <Chip variant="quiet">Fewer than six pupils</Chip>}
      </div>
      <div className={classes.soft}>
        <Arrow
          size="1em"
          role="img"
          aria-label={measure.better === 'up' ? 'Higher is better:' : 'Lower is better:'}
        />{' '}
        {measureWords(measure)}
      </div>
    </>
  )
}
