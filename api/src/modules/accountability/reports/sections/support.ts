import { countWords, halfDayWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { moneyWords } from '@sixfold/shared/domain/plans/money-words.ts'
import { days, figure, money, paragraph, soMany, table } from '../blocks.ts'
import type { SectionWriter } from '../scope.ts'

/** Support of the academic year as the ledger books it, by school: received and given. */
export const supportSection: SectionWriter = {
  key: 'support',
  async write(_ctx, { schools, totals }) {
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
    const sum = (of: (school: (typeof schools)[number]) => number) =>
      shown.reduce((all, school) => all + of(school), 0)
    return {
      open: [
        paragraph(
          `Since the academic year began, ${halfDayWords(support.halfDays)} of support to these schools ${support.halfDays <= 2 ? 'was' : 'were'} agreed, and ${halfDayWords(support.deliveredHalfDays)} delivered${support.deliveredPence > 0 ? ` for ${moneyWords(support.deliveredPence)}` : ''}. ${sentenceCase(countWords(support.givers, 'school gives', 'schools give'))}, ${soMany(support.receivers, 'receives', 'receive')}.`,
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
                shown.map(({ id, name, support: it }) => ({
                  schoolId: id,
                  cells: [
                    name,
                    days(it.received.broughtForwardHalfDays),
                    days(it.receivedHalfDays),
                    days(it.received.deliveredHalfDays),
                    money(it.received.deliveredPence),
                    days(it.givenHalfDays),
                    days(it.given.deliveredHalfDays),
                    figure(it.received.underWay + it.given.underWay),
                  ],
                })),
                {
                  total: [
                    'In all',
                    days(sum((it) => it.support.received.broughtForwardHalfDays)),
                    days(sum((it) => it.support.receivedHalfDays)),
                    days(sum((it) => it.support.received.deliveredHalfDays)),
                    money(sum((it) => it.support.received.deliveredPence)),
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
