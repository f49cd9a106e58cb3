import type { ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { Figure } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { ApplyImport } from './ApplyImport.tsx'
import classes from './DifferenceSummary.module.css'
import { type Counts, countsOf, planWords } from './words.ts'

const figures: { key: keyof Counts; label: string }[] = [
  { key: 'added', label: 'To be added' },
  { key: 'changed', label: 'To be changed' },
  { key: 'unchanged', label: 'As they are' },
  { key: 'leftOut', label: 'Rows left out' },
  { key: 'missing', label: 'Not in the file' },
]

/** Where the list behind a figure stands on the page. */
export const placeOf = (key: keyof Counts) => `import-${key}`

interface DifferenceSummaryProps {
  importId: string
  difference: ImportDifference
  onApplied: (counts: Counts) => void
  onAnother: () => void
}

/** What applying would do, in a sentence and five figures that lead to their lists; and the button that does it. */
export function DifferenceSummary({ importId, difference, onApplied, onAnother }: DifferenceSummaryProps) {
  const counts = countsOf(difference)
  return (
    <Section heading={planWords(counts)}>
      {difference.warning !== null && <Notice tone="amber">{difference.warning}</Notice>}
      <div className={classes.figures}>
        {figures.map(({ key, label }) => (
          <Figure
            key={key}
            label={label}
            value={<FigureValue to={placeOf(key)} label={label} value={counts[key]} />}
          />
        ))}
      </div>
      <ApplyImport importId={importId} difference={difference} onApplied={onApplied} onAnother={onAnother} />
    </Section>
  )
}

/** Leads to the list of what is counted, if anything is. */
function FigureValue({ to, label, value }: { to: string; label: string; value: number }) {
  const text = value.toLocaleString('en-GB')
  if (value === 0) return text
  return (
    <a href={`#${to}`} aria-label={`${label}: ${text}`}>
      {text}
    </a>
  )
}
