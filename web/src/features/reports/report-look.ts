import type { Report, ReportFile, ReportRow } from '@sixfold/shared/contracts/reports.ts'
import type { ReportState } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import { reportStateWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { dayInLondon, formatDay, formatInstant, monthNames } from '../../lib/format.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

const looks: Record<ReportState, { tone: Tone; shape: ShapeName }> = {
  draft: { tone: 'amber', shape: 'ring' },
  signed: { tone: 'teal', shape: 'circle' },
  unsigned: { tone: 'blue', shape: 'half' },
  discarded: { tone: 'neutral', shape: 'square' },
}
export const stateLook = (state: ReportState) => ({ ...looks[state], word: reportStateWords[state] })

/** What became of it, in a sentence: "Signed by Ama Osei on 2 Dec 2026". */
export function frozenWords({ frozen, madeBy }: Pick<ReportRow, 'frozen' | 'madeBy'>): string {
  if (!frozen) return `Begun by ${madeBy.name}`
  const on = formatDay(dayInLondon(frozen.at))
  return frozen.signedBy
    ? `Signed by ${frozen.signedBy.name} on ${on}`
    : `Frozen on ${on} as it stood when papers went out: nobody had signed it`
}

/** "As at 2 Dec 2026"; of a draft without a day, that it isn't known yet; of a day that wasn't over when it was frozen, until when. */
export function dayWordsOf({ day, frozen }: Pick<Report, 'day' | 'frozen'>): string {
  if (day === null) return 'As at the moment at which it is frozen'
  return frozen && dayInLondon(frozen.at) === day
    ? `As at ${formatInstant(frozen.at)}, when it was frozen`
    : `As at ${formatDay(day)}`
}

const formats = { pdf: 'PDF', docx: 'Word', csv: 'CSV' } as const
/** "PDF", or of a table its name. */
export const fileLabel = ({ format, table }: Pick<ReportFile, 'format' | 'table'>): string =>
  table === null ? formats[format] : `${table.replaceAll('-', ' ')} (CSV)`

/** "96 kB", "1.2 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`

/** "December". */
export const monthOf = (day: string): string => monthNames[Number(day.slice(5, 7)) - 1] ?? ''
