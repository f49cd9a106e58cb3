import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { halfDayWords } from '@sixfold/shared/domain/accountability/words.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { moneyWords } from '@sixfold/shared/domain/plans/money-words.ts'
import { pairingStatusWords, type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import type { Document } from '../../documents/document.ts'
import { londonDay } from '../../clock.ts'
import type { PairingRow, PairingStepRow } from './queries.ts'

export type PrintedAgreement = {
  row: PairingRow
  trail: readonly PairingStepRow[]
  /** As far as who prints it may read it: the priority that it serves, and why it is right in spite of a conflict of interest. */
  priority: string | null
  conflict: string | null
  scheme: Pick<Scheme, 'criteria' | 'former'>
  trustName: string
  madeAt: Date
}

/** What both schools have agreed to, on one page. */
export function agreementDocument(printed: PrintedAgreement): Document {
  const { row, trustName, madeAt } = printed
  const title = `${row.giver.name} helps ${row.receiver.name}`
  return {
    title: `Support: ${title}`,
    author: trustName,
    mark: row.status === 'withdrawn' ? 'Withdrawn' : null,
    foot: `${title}. Printed on ${dayWords(londonDay(madeAt))}`,
    madeAt,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', items: factsOf(printed) },
      { kind: 'heading', level: 2, text: 'What is to be better at the end' },
      { kind: 'paragraph', text: row.objective },
      { kind: 'heading', level: 2, text: 'Who agreed' },
      {
        kind: 'list',
        items: sides.map((side) => ({ lead: row[side].name, text: consentWords(printed, side) })),
      },
      {
        kind: 'paragraph',
        soft: true,
        text: 'Visits are logged in half-days. What is delivered never exceeds what is agreed here; both sides agree to more beforehand. Each side judges the support apart once it is completed.',
      },
    ],
  }
}

function factsOf({ row, scheme, trustName, priority, conflict }: PrintedAgreement) {
  const { startsOn, endsOn, costPenceADay } = row
  const cost =
    costPenceADay === null
      ? 'None'
      : `${moneyWords(costPenceADay)} a day, ${moneyWords(Math.round((costPenceADay * row.halfDays) / 2))} in all`
  return [
    { label: 'Trust', value: trustName },
    { label: 'Helps', value: row.giver.name },
    { label: 'Is helped', value: row.receiver.name },
    { label: 'With', value: criterionName(scheme, row.criterionKey) },
    ...(priority === null ? [] : [{ label: 'For the priority', value: priority }]),
    { label: 'How much', value: halfDayWords(row.halfDays) },
    ...(startsOn === null ? [] : [{ label: 'From', value: dayWords(startsOn) }]),
    ...(endsOn === null ? [] : [{ label: 'Until', value: dayWords(endsOn) }]),
    ...(row.takingPart === null ? [] : [{ label: 'Who takes part', value: row.takingPart }]),
    { label: 'Cost', value: cost },
    ...(conflict === null ? [] : [{ label: 'Conflict of interest', value: conflict }]),
    {
      label: 'Promise',
      value: row.countsToEntitlement
        ? 'Counts to the support days that the receiver’s category promises'
        : 'Doesn’t count to what the receiver’s category promises',
    },
    {
      label: 'State',
      value: `${pairingStatusWords[row.status]}, ${halfDayWords(row.deliveredHalfDays)} delivered`,
    },
  ]
}

/** How a side came to stand behind it, each word with its day: agreed, directed, confirmed; since the terms were last changed. */
function consentWords({ row, trail }: PrintedAgreement, side: Side): string {
  const changed = trail.findLastIndex(
    ({ from, to, side: by }) => from !== null && to === 'matched' && by === 'trust',
  )
  const said = trail.slice(changed + 1).filter((step) => step.side === side && step.consentAs !== null)
  const words = said.map(({ consentAs, from, to, by, day, reason }) => {
    if (consentAs === 'directed')
      return `directed by ${by.name}, a trust leader, ${dayWords(day)}: ${reason ?? ''}`
    const as = consentAs === 'leader' ? ', as a trust leader' : ''
    const verb = from === to && to !== 'matched' ? 'confirmed' : 'agreed'
    return `${verb}: ${by.name}${as}, ${dayWords(day)}`
  })
  const { view } = row[side]
  if (view)
    words.push(`what the school thinks of that (${view.by.name}, ${dayWords(view.day)}): ${view.text}`)
  return words.join('; ')
}
