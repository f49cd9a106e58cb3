import { countWords, halfDayWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { moneyWords } from '@sixfold/shared/domain/plans/money-words.ts'
import type { ReportCell } from '@sixfold/shared/contracts/report-content.ts'
import { days, figure, money, nothing, paragraph, soMany, table } from '../blocks.ts'
import { uncostedOn } from '../cost-queries.ts'
import type { SectionWriter } from '../scope.ts'

/** Support of the academic year as the ledger books it, by school: received and given. */
export const supportSection: SectionWriter = {
  key: 'support',
  async write(ctx, { day, schools, totals }) {
    const { support } = totals
    const shown = schools.filter(({ support: { received, given, ...it } }) =>
      [
        it.receivedHalfDays,
        it.givenHalfDays,
        ...[received, given].flatMap((side) => [
          side.broughtForwardHalfDays,
          side.deliveredHalfDays,
          side.underWay,
        ]),
      ].some((n) => n > 0),
    )
    const uncosted = await uncostedOn(ctx, day)
    const withoutCost = (school: (typeof schools)[number]) => uncosted.get(school.id) ?? 0
    const sum = (of: (school: (typeof schools)[number]) => number) =>
      shown.reduce((all, school) => all + of(school), 0)
    return {
      open: [
        paragraph(
          `Since the academic year began, ${halfDayWords(support.halfDays)} of support to these schools ${support.halfDays <= 2 ? 'was' : 'were'} agreed, and ${halfDayWords(support.deliveredHalfDays)} delivered${costWords(support, sum(withoutCost))}. ${sentenceCase(countWords(support.givers, 'school gives', 'schools give'))}, ${soMany(support.receivers, 'receives', 'receive')}.`,
        ),
        ...(shown.length === 0
          ? []
          : [
              table(
                'support',
                'Days of support this academic year, by school',
                [
                  { header: 'School', share: 2.4 },
                  { header: 'Brought forward', share: 1.4, figures: true },
                  { header: 'Received, agreed', share: 1.5, figures: true },
                  { header: 'Received, delivered', share: 1.6, figures: true },
                  { header: 'Cost delivered', share: 1.5, figures: true },
                  { header: 'Given, agreed', share: 1.2, figures: true },
                  { header: 'Given, delivered', share: 1.5, figures: true },
                  { header: 'Under way', share: 1, figures: true },
                ],
                shown.map((school) => {
                  const { id, name, support: it } = school
                  return {
                    schoolId: id,
                    cells: [
                      name,
                      days(it.received.broughtForwardHalfDays),
                      days(it.receivedHalfDays),
                      days(it.received.deliveredHalfDays),
                      cost(it.received, withoutCost(school)),
                      days(it.givenHalfDays),
                      days(it.given.deliveredHalfDays),
                      figure(it.received.underWay + it.given.underWay),
                    ],
                  }
                }),
                {
                  total: [
                    'In all',
                    days(sum((it) => it.support.received.broughtForwardHalfDays)),
                    days(sum((it) => it.support.receivedHalfDays)),
                    days(sum((it) => it.support.received.deliveredHalfDays)),
                    cost(
                      {
                        deliveredHalfDays: sum((it) => it.support.received.deliveredHalfDays),
                        deliveredPence: sum((it) => it.support.received.deliveredPence),
                      },
                      sum(withoutCost),
                    ),
                    days(sum((it) => it.support.givenHalfDays)),
                    days(sum((it) => it.support.given.deliveredHalfDays)),
                    '',
                  ],
                },
              ),
            ]),
      ],
    }
  },
}

type Delivered = { deliveredHalfDays: number; deliveredPence: number }

/** What was delivered cost so much, and how many days of it have no cost agreed; a dash where none has one, or nothing was delivered. */
function cost({ deliveredHalfDays, deliveredPence }: Delivered, uncosted: number): ReportCell {
  if (deliveredHalfDays === uncosted)
    return { text: uncosted === 0 ? nothing : `${nothing}\n${without(uncosted)}`, value: null }
  const known = money(deliveredPence)
  return uncosted === 0 || typeof known === 'string'
    ? known
    : { ...known, text: `${known.text}\n${without(uncosted)}` }
}

const without = (halfDays: number) => `${halfDayWords(halfDays)} without a cost`

/** " for £1,250, and 2 days without a cost"; nothing where nothing was delivered. */
function costWords({ deliveredHalfDays, deliveredPence }: Delivered, uncosted: number): string {
  const known = deliveredHalfDays > uncosted ? ` for ${moneyWords(deliveredPence)}` : ''
  return uncosted === 0 ? known : `${known}, ${known === '' ? 'none of it with a cost' : without(uncosted)}`
}
