import { VisuallyHidden } from '@mantine/core'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import { sides, type Side } from '@sixfold/shared/domain/support/pairing.ts'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { whoHelpsWhom } from './pairing-words.ts'
import classes from './Support.module.css'
import type { PairingActs } from './use-pairing-acts.ts'

const agreeing = { giver: 'agreeGiver', receiver: 'agreeReceiver' } as const
const declining = { giver: 'declineGiver', receiver: 'declineReceiver' } as const

/** The sides that this person may still speak for: those that wait, or the one that they could decline after agreeing. */
function openSides(pairing: Pairing): Side[] {
  const able = sides.filter(
    (side) =>
      (pairing.abilities[agreeing[side]] && pairing[side].awaiting !== null) ||
      (pairing.abilities[declining[side]] && pairing.blockers[declining[side]].length === 0),
  )
  const waiting = able.filter((side) => pairing[side].awaiting !== null)
  return waiting.length > 0 ? waiting : able
}

/** Whether this very person's consent would bring it further now. */
export const waitsForMe = (pairing: Pairing): boolean =>
  sides.some(
    (side) =>
      pairing.abilities[agreeing[side]] &&
      pairing[side].awaiting !== null &&
      pairing.blockers[agreeing[side]].length === 0,
  )

/** One tap to agree for one's school; declining asks why. Nothing for those who only look on. */
export function ConsentButtons({ pairing, acts }: { pairing: Pairing; acts: PairingActs }) {
  const open = openSides(pairing)
  if (open.length === 0) return null
  return (
    <div className={classes.consents}>
      {open.map((side) => (
        <SideButtons key={side} pairing={pairing} side={side} named={open.length > 1} acts={acts} />
      ))}
    </div>
  )
}

interface SideButtonsProps {
  pairing: Pairing
  side: Side
  /** Which school it is about shows, since this person may speak for both. */
  named: boolean
  acts: PairingActs
}

function SideButtons({ pairing, side, named, acts: { agree, askWhy } }: SideButtonsProps) {
  const { party, awaiting } = pairing[side]
  const name = inSentence(party.name)
  const forLeader =
    awaiting === 'leader' || (awaiting === 'head-or-leader' && !pairing.abilities[declining[side]])
  const loading =
    agree.isPending && agree.variables.pairing.id === pairing.id && agree.variables.side === side
  const which =
    named || forLeader || party.kind !== 'school' ? (
      ` for ${name}`
    ) : (
      <VisuallyHidden>
        {' '}
        for {name}: {whoHelpsWhom(pairing)}
      </VisuallyHidden>
    )
  return (
    <div className={classes.buttons}>
      {pairing.abilities[agreeing[side]] && awaiting !== null && (
        <ReasonedButton
          variant={forLeader ? 'default' : 'filled'}
          reasons={pairing.blockers[agreeing[side]]}
          loading={loading}
          onClick={() => agree.mutate({ pairing, side })}
        >
          Agree{which}
        </ReasonedButton>
      )}
      {pairing.abilities[declining[side]] && (
        <ReasonedButton variant="default" onClick={() => askWhy({ pairing, side })}>
          {awaiting === null ? 'Decline after all' : 'Decline'}
          {which}
        </ReasonedButton>
      )}
    </div>
  )
}
