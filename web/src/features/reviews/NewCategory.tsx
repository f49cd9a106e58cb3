import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import { type Level, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { levelsFor, type ReviewOutcome, wantsNewDecision } from '@sixfold/shared/domain/reviews/outcome.ts'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { categoryLook, entitlementWords } from '../categorisation/category-look.ts'

type DecidedOn = NonNullable<ReviewWork['decidedOn']>

/** The category that an outcome proposes: what was chosen, or the only one there is. Null where it proposes none. */
export function levelAsked(
  outcome: ReviewOutcome | null,
  chosen: string,
  { decidedOn }: Pick<ReviewWork, 'decidedOn'>,
): Level | null {
  if (outcome === null || !decidedOn || decidedOn.underWay) return null
  const possible = levelsFor(outcome, decidedOn.level)
  const [only] = possible
  if (only !== undefined && possible.length === 1) return only
  return levels.find((level) => String(level) === chosen && possible.includes(level)) ?? null
}

interface NewCategoryProps {
  outcome: ReviewOutcome
  decidedOn: DecidedOn
  value: Level | null
  error: string | undefined
  onChange: (level: string) => void
}

/** Which category a review proposes when the one there is no longer fits, or what takes that up. Nothing where it is confirmed. */
export function NewCategory({ outcome, decidedOn, value, error, onChange }: NewCategoryProps) {
  const scheme = useScheme()
  if (!wantsNewDecision(outcome)) return null
  const { level, underWay } = decidedOn
  const possible = levelsFor(outcome, level)
  const already = `The category is ${scheme.levels[level].label} already: none has ${outcome === 'raise' ? 'less' : 'more'} support.`
  if (possible.length === 0)
    return (
      <div id="review-level" tabIndex={-1}>
        <Notice tone="amber">{already}</Notice>
      </div>
    )
  if (underWay)
    return (
      <Notice>
        <Link to="/categorise/$categorisationId" params={{ categorisationId: underWay.id }}>
          Its category for {formatAcademicYear(underWay.academicYear)} is being decided
        </Link>
        : that decision takes this up, and no other is begun.
      </Notice>
    )
  return (
    <>
      <ChoiceCards
        id="review-level"
        label="Which category do you propose?"
        choices={possible.map((one) => ({
          value: String(one),
          label: scheme.levels[one].label,
          ...categoryLook(one),
          description: entitlementWords(scheme.levels[one]),
        }))}
        value={value === null ? null : String(value)}
        onChange={onChange}
        {...(error ? { error } : {})}
      />
      <p>
        It is {scheme.levels[level].label} now. Your reason below becomes the rationale; the head is spoken
        with and may reply, and the board decides, as in a round.
      </p>
    </>
  )
}
