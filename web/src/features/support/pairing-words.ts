import type { Pairing, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import {
  halfDayLimits,
  pairingStatusWords,
  type PairingStatus,
  type Side,
} from '@sixfold/shared/domain/support/pairing.ts'
import { dayInLondon, formatDay, formatHalfDays, inWords, sentence } from '../../lib/format.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

/** Where a pairing stands, as screens group them: what waits for a school first. */
export const stages = [
  { key: 'waiting', heading: 'Waiting for agreement', statuses: ['requested', 'matched'] },
  { key: 'agreed', heading: 'Agreed', statuses: ['agreed', 'active', 'paused'] },
  { key: 'done', heading: 'Done', statuses: ['completed', 'evaluated'] },
  { key: 'ended', heading: 'Not going ahead', statuses: ['declined', 'withdrawn'] },
] as const satisfies { key: string; heading: string; statuses: PairingStatus[] }[]
export type Stage = (typeof stages)[number]
/** Those of support that isn't over. */
export const openStages = [stages[0], stages[1]] as const

export const inStage = (pairing: Pick<Pairing, 'status'>, stage: Stage): boolean =>
  (stage.statuses as readonly PairingStatus[]).includes(pairing.status)

const looks: Record<PairingStatus, { tone: Tone; shape: ShapeName }> = {
  requested: { tone: 'amber', shape: 'ring' },
  matched: { tone: 'amber', shape: 'half' },
  agreed: { tone: 'teal', shape: 'circle' },
  active: { tone: 'teal', shape: 'circle' },
  paused: { tone: 'neutral', shape: 'half' },
  completed: { tone: 'blue', shape: 'square' },
  evaluated: { tone: 'blue', shape: 'square' },
  declined: { tone: 'neutral', shape: 'ring' },
  withdrawn: { tone: 'neutral', shape: 'ring' },
}

/** A status as a chip: shape and word first, tone helps. */
export const statusLook = (status: PairingStatus) => ({ ...looks[status], word: pairingStatusWords[status] })

/** "Thornmere Primary School helps Fenwick Infant School". */
export const whoHelpsWhom = ({ giver, receiver }: Pick<Pairing, 'giver' | 'receiver'>): string =>
  `${giver.party.name} helps ${receiver.school.name}`

/** What kind of giver it is, where its name doesn't say so. */
export const partnerFact = ({ giver: { party } }: Pick<Pairing, 'giver'>) =>
  party.kind === 'partner' ? [{ label: 'By', value: 'A partner outside the trust' }] : []

/** Where one side's consent stands, in words. `given` is false while it is waited for or never came. */
export function consentInWords(pairing: Pick<Pairing, Side>, side: Side): { given: boolean; text: string } {
  const { party, consent, awaiting } = pairing[side]
  const { name } = party
  const inside = inSentence(name)
  const since = party.kind === 'school' ? ', since one person heads both schools' : ''
  if (consent) {
    const day = formatDay(dayInLondon(consent.at))
    if (consent.as === 'directed')
      return { given: false, text: `${name} was directed by ${consent.by.name}, a trust leader, on ${day}` }
    return {
      given: true,
      text:
        consent.as === 'leader'
          ? `${name}: ${consent.by.name} agreed for it as a trust leader on ${day}${since}`
          : `${name} agreed: ${consent.by.name}, ${day}`,
    }
  }
  const waiting = {
    head: `Waiting for the head of ${name}`,
    leader: `Waiting for a trust leader to agree for ${inside}${since}`,
    'head-or-leader': `Waiting for the head of ${name}, or a trust leader${since}`,
    'no-head': `${name} has no head in post, so nobody can agree for it yet`,
  }
  return { given: false, text: awaiting ? waiting[awaiting] : `${name} had not agreed` }
}

/** "Two wait for agreement, seven are agreed." Null when there is nothing to say. */
export function supportInWords({ waiting, agreed }: { waiting: number; agreed: number }): string | null {
  const parts = [
    waiting && `${inWords(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for agreement`,
    agreed && `${inWords(agreed)} ${agreed === 1 ? 'is' : 'are'} agreed`,
  ].filter(Boolean)
  return parts.length > 0 ? `${sentence(parts.join(', '))}.` : null
}

/** Half-days in what someone typed as days: "2.5", "2,5", "2½" are 5. Null for anything but whole and half days within the limits. */
export function halfDaysIn(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(',', '.')
    .replace(/\s*(½)$/, (_half, _sign, at) => (at === 0 ? '0.5' : '.5'))
  if (!/^\d+(\.\d+)?$/.test(plain)) return null
  const halfDays = Number(plain) * 2
  return Number.isInteger(halfDays) && halfDays >= halfDayLimits.min && halfDays <= halfDayLimits.max
    ? halfDays
    : null
}

/** Half-days as one would type them: 5 is "2.5". */
export const asTyped = (halfDays: number): string => String(halfDays / 2)

/** "Fenwick Infant School declined · Sam Okoro, 21 Nov 2026". */
export function endedInWords({
  ended,
  status,
  giver,
  receiver,
}: Pick<Pairing, 'ended' | 'status' | Side>): string {
  if (!ended) return ''
  const verb = status === 'declined' ? 'declined' : 'ended it, by its new head'
  const who =
    ended.side === 'trust'
      ? 'Withdrawn by the trust'
      : `${(ended.side === 'giver' ? giver : receiver).party.name} ${verb}`
  return `${who} · ${ended.by.name}, ${formatDay(ended.day)}`
}

/** One step of a pairing's trail as a sentence: "Sam Okoro agreed for Fenwick Infant School". */
function stepInWords(
  step: PairingWithTrail['trail'][number],
  { giver, receiver }: Pick<Pairing, Side>,
): string {
  const who = step.by.name
  const side = step.side === 'trust' ? '' : inSentence((step.side === 'giver' ? giver : receiver).party.name)
  if (step.to === 'withdrawn')
    return side === '' ? `${who} withdrew it` : `${who} ended it for ${side} as its new head`
  if (step.to === 'declined') return `${who} declined for ${side}`
  if (step.consentAs === 'directed') return `${who} directed it${side && ` for ${side}`}`
  if (step.consentAs && step.from === step.to && step.from !== 'matched')
    return `${who} confirmed it for ${side}`
  if (step.consentAs)
    return `${who} agreed for ${side}${step.consentAs === 'leader' ? ' as a trust leader' : ''}`
  if (step.to === 'active' && step.from === 'agreed') return `${who} started it`
  if (step.to === 'active' && step.from === 'paused') return `${who} let it go on`
  if (step.to === 'paused' && step.from === 'active') return `${who} paused it`
  if (step.to === 'completed') return `${who} completed it`
  if (step.to === 'evaluated') return `${who} judged it for ${side}, the second of both`
  if (step.from === step.to && step.from !== 'matched')
    return `Both sides agreed to more: ${formatHalfDays(step.halfDays)} in all`
  if (step.from === null) return `${who} brought them together: ${formatHalfDays(step.halfDays)}`
  return `${who} changed what it is about, now ${formatHalfDays(step.halfDays)}; both sides are asked again`
}

/** The same with why, but for how it ended, which stands beside who agreed. */
export const trailWords = (
  step: PairingWithTrail['trail'][number],
  pairing: Pick<Pairing, Side | 'status'>,
): string =>
  step.reason === null || (step.to === pairing.status && (step.to === 'declined' || step.to === 'withdrawn'))
    ? stepInWords(step, pairing)
    : `${stepInWords(step, pairing)}: ${step.reason}`
