import { Button, VisuallyHidden } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Evidence.module.css'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import { stateLabel } from './evidence-look.ts'
import { FileLink } from './FileLink.tsx'
import { type Piece, pieceLine, piecesOf, stanceSigns } from './linked-pieces.ts'
import { NewEvidenceDialog } from './NewEvidenceDialog.tsx'
import { StrengthBars } from './StrengthBars.tsx'

type EvidenceCardProps = { priority: Priority; adding: boolean; onAdding: (open: boolean) => void }

/**
 * What is known: contradictions first; how strong it is for the present step. At step 5 the gate counts what bears on the
 * judgement of impact, so that is what is told.
 */
export function EvidenceCard({ priority, adding, onAdding }: EvidenceCardProps) {
  const words = useStepWords()
  const [reading, setReading] = useState<{ id: string; opened: boolean } | null>(null)
  const { evidence, abilities } = priority
  const pieces = piecesOf(priority)
  const judging = priority.step === 'evaluate'
  const told = judging ? evidence.impact : evidence
  const on = judging ? 'The judgement of impact' : `“${words(priority.step ?? 'secure').title}”`
  const mayAdd = abilities.addEvidence && priority.step !== null
  return (
    <Section
      heading="Evidence"
      lead={`${on}: ${told.reason.charAt(0).toLowerCase()}${told.reason.slice(1)}.`}
      actions={<StrengthBars evidence={told} />}
    >
      {pieces.length === 0 && evidence.hidden === 0 && (
        <p className={classes.soft}>
          {mayAdd
            ? 'Nothing is linked yet. Add what someone saw, counted or wrote down.'
            : 'Nothing is linked yet.'}
        </p>
      )}
      {pieces.length > 0 && (
        <ul className={classes.pieces}>
          {pieces.map((piece) => (
            <li key={piece.id}>
              <PieceRow
                piece={piece}
                priority={priority}
                onRead={() => setReading({ id: piece.id, opened: true })}
              />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && judging && evidence.count > evidence.impact.count && (
        <p className={classes.soft}>
          What is linked to the step alone doesn’t count before the next one: open it, and link it to step 5,
          where it bears on the judgement of impact.
        </p>
      )}
      {evidence.hidden > 0 && (
        <p className={classes.soft}>
          {count(evidence.hidden, 'piece')} {pieces.length > 0 && 'more '}for the school and the trust only.
        </p>
      )}
      {mayAdd && (
        <Button variant="default" fullWidth className={classes.add ?? ''} onClick={() => onAdding(true)}>
          + Evidence
        </Button>
      )}
      <NewEvidenceDialog
        about={{ schoolId: priority.school.id, priority, schools: [] }}
        opened={adding}
        onClose={() => onAdding(false)}
      />
      {/* There before it is opened, or it wouldn't know whom to give the focus back to. */}
      <EvidenceDialog
        evidenceId={reading?.id ?? null}
        priority={priority}
        opened={reading?.opened ?? false}
        onClose={() => setReading(reading && { ...reading, opened: false })}
      />
    </Section>
  )
}

function PieceRow({ piece, priority, onRead }: { piece: Piece; priority: Priority; onRead: () => void }) {
  const words = useStepWords()
  const { sign, word } = stanceSigns[piece.stance]
  return (
    <div className={classes.piece} data-stance={piece.stance}>
      <span aria-hidden="true" className={classes.sign}>
        {sign}
      </span>
      <div>
        <button type="button" className={classes.title} onClick={onRead}>
          <VisuallyHidden>{word}: </VisuallyHidden>
          {piece.title}
        </button>
        <div className={classes.soft}>{pieceLine(piece, priority, words)}</div>
        {piece.file && <FileLink evidenceId={piece.id} file={piece.file} />}
        {!piece.live && <Chip variant="quiet">{stateLabel(piece)}</Chip>}
      </div>
    </div>
  )
}
