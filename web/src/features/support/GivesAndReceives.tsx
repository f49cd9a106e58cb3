import { VisuallyHidden } from '@mantine/core'
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatHalfDays } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { schoolPairingsQuery } from './pairing-queries.ts'
import { inStage, stages, statusLook } from './pairing-words.ts'
import classes from './Support.module.css'

const ended = stages[3]

/**
 * What a school gives to others and receives from them, as far as the person may see it; not for the page of a school that
 * one sees as a peer. The page's loader may prefetch `schoolPairingsQuery(schoolId)`.
 */
export function GivesAndReceives({ schoolId }: { schoolId: string }) {
  const { data, error } = useQuery(schoolPairingsQuery(schoolId))
  if (error) return <ProblemAlert error={error} />
  if (!data) return <Card caption="Gives and receives">…</Card>
  const going = data.items.filter((pairing) => !inStage(pairing, ended))
  return (
    <Card caption="Gives and receives">
      {going.length === 0 ? (
        <p className={classes.soft}>No support is given or received yet.</p>
      ) : (
        <ul className={classes.pair}>
          {going.map((pairing) => (
            <li key={pairing.id}>
              <PairingOfSchool pairing={pairing} gives={pairing.giver.school.id === schoolId} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function PairingOfSchool({ pairing, gives }: { pairing: Pairing; gives: boolean }) {
  const Arrow = gives ? IconArrowUpRight : IconArrowDownLeft
  const { tone, shape, word } = statusLook(pairing.status)
  return (
    <>
      <div>
        <div>
          <Arrow size="1.125em" aria-hidden="true" />{' '}
          <VisuallyHidden>{gives ? 'Gives support with ' : 'Receives support with '}</VisuallyHidden>
          <Link to="/support/$pairingId" params={{ pairingId: pairing.id }}>
            {pairing.criterion.name}
          </Link>
        </div>
        <div className={classes.soft}>
          {gives ? `to ${pairing.receiver.school.name}` : `from ${pairing.giver.school.name}`} ·{' '}
          {formatHalfDays(pairing.halfDays)}
        </div>
      </div>
      <Chip tone={tone} shape={shape} variant="quiet">
        {word}
      </Chip>
    </>
  )
}
