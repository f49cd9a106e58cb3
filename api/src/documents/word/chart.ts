import { barsInWords } from '@sixfold/shared/domain/accountability/reports/bars-in-words.ts'
import { ChartRun } from 'docx/charts'
import type { Bars } from '../document.ts'

/** Told apart in grey too, and each bar carries its figure. */
const fills = { last: '0B5C63', earlier: 'B9C9CB' }

/** Bars as a chart of Word's own, which shows its figures and can be edited. Word draws the first category at the bottom. */
export function chartOf(block: Bars): ChartRun {
  const inOrder = block.bars.toReversed()
  return new ChartRun({
    type: 'bar',
    categories: inOrder.map(({ label }) => label),
    series: block.series.map((name, of) => ({
      name,
      values: inOrder.map(({ values }) => values[of] ?? 0),
      color: of === block.series.length - 1 ? fills.last : fills.earlier,
    })),
    dataLabels: { value: true },
    ...(block.series.length > 1 ? {} : { legend: false as const }),
    transformation: { width: 600, height: 60 + block.bars.length * block.series.length * 26 },
    altText: { name: 'Chart', description: barsInWords(block) },
  })
}
