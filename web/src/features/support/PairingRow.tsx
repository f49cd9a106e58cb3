import { VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { formatHalfDays } from '../../lib/format.ts'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../ui/Chip.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { HalfDays } from '../../ui/Values.tsx'
import { ConsentButtons } from './ConsentButtons.tsx'
import { Consents } from './Consents.tsx'
import { DirectedChip } from './DirectedChip.tsx'
import { endedInWords, inStage, stages, statusLook } from './pairing-words.ts'
import { pairingDayWords } from './pairing-years.ts'
import classes from './Support.module.css'
import type { PairingActs } from './use-pairing-acts.ts'

const [waiting] = stages

/** One pairing in a list: who helps whom, with what, how much, what is awaited, and what one can do about it. */
export function PairingRow({ pairing, acts }: { pairing: Pairing; acts: PairingActs }) {
  const { tone, shape, word } = statusLook(pairing.status)
  const waits = inStage(pairing, waiting)
  return (
    <article className={classes.row}>
      <div className={classes.words}>
        <h3 className={classes.schools}>
          <Link to="/support/$pairingId" params={{ pairingId: pairing.id }}>
            <span>{pairing.giver.party.name}</span> <IconArrowRight size="1em" aria-hidden="true" />
            <VisuallyHidden>helps</VisuallyHidden> <span>{pairing.receiver.school.name}</span>
          </Link>
        </h3>
        <p className={classes.facts}>
          <span>
            {pairing.criterion.name} · <HalfDays halfDays={pairing.halfDays} />
            {pairing.giver.party.kind === 'partner' && ' · by a partner outside the trust'}
          </span>
          {!waits && (
            <Chip tone={tone} shape={shape}>
              {word}
            </Chip>
          )}
          <DirectedChip pairing={pairing} />
          <span className={classes.soft}>{pairingDayWords(pairing)}</span>
          {pairing.deliveredHalfDays > 0 && (
            <span className={classes.soft}>{formatHalfDays(pairing.deliveredHalfDays)} delivered</span>
          )}
        </p>
        <p>{pairing.objective}</p>
        {waits && <Consents pairing={pairing} />}
        {pairing.ended && <Quote by={endedInWords(pairing)}>{pairing.ended.reason}</Quote>}
      </div>
      <ConsentButtons pairing={pairing} acts={acts} />
    </article>
  )
}
