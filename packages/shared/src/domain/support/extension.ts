import type { Blocker } from '../../contracts/common.ts'
import { inSentence } from './giver.ts'
import { notNow } from './life.ts'
import { halfDayLimits, otherSide, type PairedSchool, type PairingStatus, type Side } from './pairing.ts'

/** Support that can be made longer: agreed, and neither completed nor ended. */
const extendable: readonly PairingStatus[] = ['agreed', 'active', 'paused']

/** Who has said yes to an extension so far. */
export type ExtensionConsents = Record<Side, { personId: string } | null>
export type ExtensionFacts = {
  status: PairingStatus
  halfDays: number
  schools: Record<Side, Pick<PairedSchool, 'name' | 'heads' | 'byLeaders'>>
  /** The extension that waits for an answer; null: none does. */
  open: { consents: ExtensionConsents } | null
}

/** Why it can't be asked to be longer now; empty means it can. One question at a time. */
export function askExtensionBlockers({ status, open }: ExtensionFacts): Blocker[] {
  if (!extendable.includes(status)) return [notNow[status]]
  return open === null
    ? []
    : [{ code: 'extension-open', message: 'An extension waits for an answer already: answer that first' }]
}

/** What is wrong with how much longer it is to be; null when nothing is. */
export const extensionFault = ({ halfDays }: Pick<ExtensionFacts, 'halfDays'>, more: number): string | null =>
  halfDays + more > halfDayLimits.max ? `Support is at most ${halfDayLimits.max / 2} days in all` : null

/** Why this person can't answer for this side; empty means they can. */
export function answerExtensionBlockers(facts: ExtensionFacts, side: Side, personId: string): Blocker[] {
  const { status, open, schools } = facts
  if (!open) return [{ code: 'no-extension', message: 'No extension waits for an answer' }]
  if (!extendable.includes(status)) return [notNow[status]]
  const { name, heads, byLeaders } = schools[side]
  const answers: (Blocker | false)[] = [
    open.consents[side] !== null && { code: 'side-agreed', message: `${name} has agreed already` },
    heads.length === 0 &&
      !byLeaders && {
        code: 'no-head',
        message: `${name} has no head in post, so nobody can agree for it yet`,
      },
    open.consents[otherSide(side)]?.personId === personId && {
      code: 'agreed-other-side',
      message: `You agreed for ${inSentence(schools[otherSide(side)].name)}, so someone else agrees for ${inSentence(name)}`,
    },
  ]
  return answers.filter((one) => one !== false)
}

/** Both schools stand behind it, so that it counts. */
export const isExtended = (consents: ExtensionConsents): boolean =>
  consents.giver !== null && consents.receiver !== null
