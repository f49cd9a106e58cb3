import { barsInWords } from '@sixfold/shared/domain/accountability/reports/bars-in-words.ts'
import type { Bars } from '../document.ts'
import { colours, type Paper, styles } from './paper.ts'

const size = { bar: 9, gap: 2, group: 9, legend: 16, label: 150, value: 40 }

/** Bars across the page, each with its figure at its end: a picture with its words for those who don't see it. */
export function writeBars(paper: Paper, block: Bars): void {
  const { title, series, bars } = block
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  const widest = paper.width - size.label - size.value
  const groupHeight = groupHeightOf(block)
  const legend = legendOf(block)
  const height = legend + bars.length * groupHeight
  paper.need(barsHeight(paper, block))
  paper.write(paper.root, 'P', title, styles.strong)
  const top = paper.doc.y + 6
  const shown = {
    series: series.map((name) => paper.shown(name)),
    bars: bars.map((it) => paper.shown(it.label)),
  }
  paper.root.add(
    paper.doc.struct('Figure', { alt: barsInWords(block) }, () => {
      if (legend > 0) drawLegend(paper, shown.series, top)
      for (const [n, { values }] of bars.entries()) {
        const y = top + legend + n * groupHeight
        text(paper, shown.bars[n] ?? '', paper.left, y, size.label - 10)
        for (const [of, value] of values.entries()) {
          const at = y + of * (size.bar + size.gap)
          const width = Math.max(value === 0 ? 0 : 2, (widest * value) / most)
          drawBar(paper, of === series.length - 1, { x: paper.left + size.label, y: at, width })
          text(paper, String(value), paper.left + size.label + width + 5, at, size.value)
        }
      }
    }),
  )
  paper.y = top + height + 6
}

const legendOf = ({ series }: Bars) => (series.length > 1 ? size.legend : 0)
const groupHeightOf = ({ series }: Bars) => series.length * (size.bar + size.gap) + size.group

/** Of the whole picture with its title, which stay together. */
export const barsHeight = (paper: Paper, block: Bars): number =>
  paper.height(block.title, styles.strong) + legendOf(block) + block.bars.length * groupHeightOf(block) + 12

function drawLegend(paper: Paper, series: readonly string[], y: number): void {
  let x = paper.left + size.label
  for (const [of, name] of series.entries()) {
    drawBar(paper, of === series.length - 1, { x, y, width: size.bar })
    text(paper, name, x + size.bar + 5, y, 120)
    x += 130
  }
}

/** The last series is filled, one before it an outline: told apart in grey, and by whoever sees no colours. */
function drawBar(
  paper: Paper,
  isLast: boolean,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  if (width === 0) return
  const { doc } = paper
  doc.rect(x, y, width, size.bar).lineWidth(0.8)
  if (isLast) doc.fillAndStroke(colours.accent, colours.accent)
  else doc.fillAndStroke(colours.tint, colours.ink)
}

function text(paper: Paper, words: string, x: number, y: number, width: number): void {
  paper.use(styles.cell)
  paper.doc.text(words, x, y - 1, { width, height: size.bar + 6, lineBreak: false, ellipsis: true })
}
