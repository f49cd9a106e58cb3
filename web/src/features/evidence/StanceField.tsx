import { type Stance, stances, stanceWords } from '@sixfold/shared/domain/evidence/words.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { stanceFault } from './evidence-text.ts'
import { stanceSigns } from './linked-pieces.ts'

interface StanceFieldProps {
  /** What the piece is held against: "What does it say of the rating?" */
  label: string
  /** Empty: not said yet. */
  value: string
  onChange: (stance: Stance) => void
  /** Whether it was left out. */
  missing: boolean
}

/** What a piece says of a claim or a rating. */
export function StanceField({ label, value, onChange, missing }: StanceFieldProps) {
  return (
    <ChoiceCards<Stance>
      id="evidence-stance"
      label={label}
      layout="row"
      choices={stances.map((stance) => ({
        value: stance,
        label: `${stanceSigns[stance].sign} ${stanceWords[stance]}`,
      }))}
      value={value === '' ? null : (value as Stance)}
      onChange={onChange}
      {...(missing ? { error: stanceFault } : {})}
    />
  )
}
