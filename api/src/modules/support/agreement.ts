import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { halfDayWords } from '@sixfold/shared/domain/accountability/words.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { moneyWords } from '@sixfold/shared/domain/plans/money-words.ts'
import { pairingStatusWords, type Side, sides } from '@sixfold/shared/domain/support/pairing.ts'
import type { Document } from '../../documents/document.ts'
import { londonDay } from '../../clock.ts'
import type { PairingRow } from './queries.ts'

export type PrintedAgreement = {
  row: PairingRow
  scheme: Pick<Scheme, 'criteria' | 'former'>
  trustName: string
  madeAt: Date
}

/** What both schools have agreed to, on one page. */
export function agreementDocument({ row, scheme, trustName, madeAt }: PrintedAgreement): Document {
  const title = `${row.giver.name} helps ${row.receiver.name}`
  return {
    title: `Support: ${title}`,
    author: trustName,
    mark: row.status === 'withdrawn' ? 'Withdrawn' : null,
    foot: `${title}. Printed on ${dayWords(londonDay(madeAt))}`,
    madeAt,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', items: factsOf(row, scheme, trustName) },
      { kind: 'heading', level: 2, text: 'What is to be better at the end' },
      { kind: 'paragraph', text: row.objective },
      { kind: 'heading', level: 2, text: 'Who agreed' },
      { kind: 'list', items: sides.map((side) => ({ lead: row[side].name, text: consentWords(row, side) })) },
      {
        kind: 'paragraph',
        soft: true,
        text: 'Visits are logged in half-days. What is delivered never exceeds what is agreed here; both sides agree to more beforehand. Each side judges the support apart once it is completed.',
      },
    ],
  }
}

function factsOf(row: PairingRow, scheme: PrintedAgreement['scheme'], trustName: string) {
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
    { label: 'How much', value: halfDayWords(row.halfDays) },
    ...(startsOn === null ? [] : [{ label: 'From', value: dayWords(startsOn) }]),
    ...(endsOn === null ? [] : [{ label: 'Until', value: dayWords(endsOn) }]),
    ...(row.takingPart === null ? [] : [{ label: 'Who takes part', value: row.takingPart }]),
    { label: 'Cost', value: cost },
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

function consentWords(row: PairingRow, side: Side): string {
  const { consent, view } = row[side]
  if (!consent) return ''
  if (consent.as === 'directed') {
    const seen = view
      ? ` What the school thinks of it (${view.by.name}, ${dayWords(view.day)}): ${view.text}`
      : ''
    const why = row.directed ? `: ${row.directed.reason}` : ''
    return `directed by ${consent.by.name}, a trust leader, ${dayWords(londonDay(new Date(consent.at)))}${why}.${seen}`
  }
  const as = consent.as === 'leader' ? ', as a trust leader' : ''
  return `${consent.by.name}${as}, ${dayWords(londonDay(new Date(consent.at)))}`
}
