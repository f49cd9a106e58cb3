import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { defaultLevels, type Level } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { movementWords } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { ReactNode } from 'react'
import { dayInLondon, formatDay } from '../../lib/format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Categorisation.module.css'
import { CategoryChip } from './CategoryChip.tsx'
import { entitlementWords } from './category-look.ts'

/** What is proposed, or was settled: the category, how the need for support moved, what it brings, and why. */
export function Proposal({
  it,
  level,
  children,
}: {
  it: Categorisation
  level: Level
  children?: ReactNode
}) {
  const { decision, proposed } = it
  const moved = movementWords(it.movement)
  const was =
    it.before !== null && it.movement !== 'same' ? `, when it was ${defaultLevels[it.before].label}` : ''
  return (
    <Section heading={decision ? 'What was decided' : 'What is proposed'}>
      <p className={classes.line}>
        <CategoryChip level={level} /> {moved ? `${it.school.name} ${moved}${was}` : 'its first category'}
      </p>
      <p className={classes.soft}>{entitlementWords(level)}</p>
      <Quote
        by={
          proposed
            ? `Proposed by ${proposed.by.name}, ${formatDay(dayInLondon(new Date(proposed.at)))}`
            : 'Rationale'
        }
      >
        {it.rationale}
      </Quote>
      {children}
      {decision && (
        <Facts
          items={[
            { label: 'In force from', value: formatDay(decision.effectiveOn) },
            {
              label: 'Decided',
              value: decidedInWords(decision),
            },
            ...(decision.minuteReference ? [{ label: 'Minute', value: decision.minuteReference }] : []),
          ]}
        />
      )}
    </Section>
  )
}

/** "Trust board, 18 Nov 2026, recorded by Jo Barlow on 20 Nov 2026". */
function decidedInWords({
  bodyName,
  metOn,
  recordedAt,
  by,
}: NonNullable<Categorisation['decision']>): string {
  const recordedOn = dayInLondon(recordedAt)
  const later = metOn === null || metOn === recordedOn ? '' : ` on ${formatDay(recordedOn)}`
  return `${bodyName}, ${formatDay(metOn ?? recordedOn)}, recorded by ${by.name}${later}`
}
