import { VisuallyHidden } from '@mantine/core'
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { schoolPairingsQuery } from './pairing-queries.ts'
import { HalfDays } from '../../ui/Values.tsx'
import { statusLook } from './pairing-words.ts'
import { byYear, pairingDayWords, wentAhead } from './pairing-years.ts'
import classes from './Support.module.css'

/**
 * What a school gives to others and receives from them, as far as the person may see it; not for the page of a school that
 * one sees as a peer. The page's loader may prefetch `schoolPairingsQuery(schoolId)`.
 */
export function GivesAndReceives({ schoolId }: { schoolId: string }) {
  const { data, error } = useQuery(schoolPairingsQuery(schoolId))
  const today = useToday()
  if (error) return <ProblemAlert error={error} />
  if (!data) return <Card caption="Gives and receives">…</Card>
  const { now, earlier } = byYear(data.items.filter(wentAhead), today)
  return (
    <Card caption="Gives and receives">
      {now.length === 0 ? (
        <p className={classes.soft}>
          No support is given or received {earlier.length > 0 ? 'this year' : ''} yet.
        </p>
      ) : (
        <PairingsOfSchool pairings={now} schoolId={schoolId} />
      )}
      {earlier.map(({ academicYear, pairings }) => (
        <details key={academicYear} className={classes.earlier}>
          <summary>
            {formatAcademicYear(academicYear)} · {pairings.length}
          </summary>
          <PairingsOfSchool pairings={pairings} schoolId={schoolId} />
        </details>
      ))}
    </Card>
  )
}

function PairingsOfSchool({ pairings, schoolId }: { pairings: readonly Pairing[]; schoolId: string }) {
  return (
    <ul className={classes.pair}>
      {pairings.map((pairing) => (
        <li key={pairing.id}>
          <PairingOfSchool pairing={pairing} gives={pairing.giver.party.id === schoolId} />
        </li>
      ))}
    </ul>
  )
}

function PairingOfSchool({ pairing, gives }: { pairing: Pairing; gives: boolean }) {
  const Arrow = gives ? IconArrowUpRight : IconArrowDownLeft
  const { tone, shape, word } = statusLook(pairing.status)
  return (
    <>
      <div>
        <Arrow size="1.125em" aria-hidden="true" />{' '}
        <VisuallyHidden>{gives ? 'Gives support with ' : 'Receives support with '}</VisuallyHidden>
        <Link to="/support/$pairingId" params={{ pairingId: pairing.id }}>
          {pairing.criterion.name}
        </Link>
      </div>
      <div className={classes.soft}>
        {gives ? `to ${pairing.receiver.school.name}` : `from ${inSentence(pairing.giver.party.name)}`} ·{' '}
        <HalfDays halfDays={pairing.halfDays} />
      </div>
      <div className={classes.facts}>
        <Chip tone={tone} shape={shape} variant="quiet">
          {word}
        </Chip>
        <span className={classes.soft}>{pairingDayWords(pairing)}</span>
      </div>
    </>
  )
}
