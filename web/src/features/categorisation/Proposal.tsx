import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { type Movement, movementWords } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { ReactNode } from 'react'
import { dayInLondon, formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Categorisation.module.css'
import { CategoryChip } from './CategoryChip.tsx'
import { entitlementWords } from './category-look.ts'
import { HeadsReply } from './HeadsReply.tsx'

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
  const scheme = useScheme()
  const { decision } = it
  const moved = it.review ? movedSince(it.movement) : movementWords(it.movement)
  const was =
    it.before !== null && it.movement !== 'same' ? `, when it was ${scheme.levels[it.before].label}` : ''
  return (
    <Section heading={decision ? 'What was decided' : 'What is proposed'}>
      <p className={classes.line}>
        <CategoryChip level={level} /> {moved ? `${it.school.name} ${moved}${was}` : 'its first category'}
      </p>
      <p className={classes.soft}>{entitlementWords(scheme.levels[level])}</p>
      <Quote by={rationaleBy(it)}>{it.rationale}</Quote>
      <Replied it={it} />
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

/** Of what a review asked for: against the category that it would take the place of. */
function movedSince(movement: Movement | null): string | null {
  if (movement === null) return null
  return movement === 'same' ? 'needs as much support as before' : `needs ${movement} support than before`
}

/** Whose words the rationale is: whoever proposed it, or last rewrote it in moderation, as far as one may see. */
function rationaleBy({ proposed, moderations }: Categorisation): string {
  const rewrote = moderations.findLast((one) => one.rationaleChanged)
  const said = (hand: { by: { name: string }; at: string }) =>
    `${hand.by.name}, ${formatDay(dayInLondon(hand.at))}`
  if (rewrote) return `Rationale as moderated by ${said(rewrote)}`
  return proposed ? `Proposed by ${said(proposed)}` : 'Rationale'
}

/** What the head said of what stands, or that no reply came in time. Nothing while the head may still reply, or wasn't asked. */
function Replied({ it }: { it: Categorisation }) {
  const asked = it.replies.at(-1)
  if (asked?.reply) return <HeadsReply reply={asked.reply} />
  if (!asked?.lapsed || asked.replyBy === null) return null
  return <p className={classes.soft}>The head didn’t reply by {formatDay(asked.replyBy)}.</p>
}

/** "Trust board, 18 Nov 2026, recorded by Jo Barlow on 20 Nov 2026". */
function decidedInWords({
  bodyName,
  metOn,
  recordedAt,
  by,
}: NonNullable<Categorisation['decision']>): string {
  const recordedOn = dayInLondon(recordedAt)
  const later = metOn === recordedOn ? '' : ` on ${formatDay(recordedOn)}`
  // At no meeting that is kept here: the day is that of the recording alone.
  if (metOn === null) return `${bodyName}, recorded by ${by.name} on ${formatDay(recordedOn)}`
  return `${bodyName}, ${formatDay(metOn)}, recorded by ${by.name}${later}`
}
