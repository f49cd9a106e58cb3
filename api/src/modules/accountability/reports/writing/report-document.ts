import type {
  ReportBlock,
  ReportCell,
  ReportManifest,
  ReportPartContent,
} from '@sixfold/shared/contracts/report-content.ts'
import {
  notToBeShared,
  reportFooter,
  reportPartWords,
} from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { londonDay, londonTime } from '../../../../clock.ts'
import type { Block, Document } from '../../../../documents/document.ts'

/** A frozen part with the hash of its canonical JSON, and what its report's manifest says. */
export type FrozenPart = {
  content: ReportPartContent
  sha256: string
  manifest: ReportManifest
  reportSha256: string
}

/** A part of a report as it goes out: the same for PDF and Word. */
export function reportDocument({ content, sha256, manifest, reportSha256 }: FrozenPart): Document {
  const part = reportPartWords[content.part].title
  return {
    title: `${content.title}: ${part.toLowerCase()}`,
    author: content.trust,
    mark: content.part === 'open' ? null : `${part}. ${notToBeShared}`,
    foot: `${reportFooter} · as at ${dayWords(content.day)}`,
    madeAt: new Date(manifest.frozenAt),
    blocks: [
      { kind: 'heading', level: 1, text: content.title },
      { kind: 'facts', items: factsOf(content, manifest, part) },
      ...(manifest.signedBy === null ? [unsigned] : []),
      ...content.sections.flatMap(({ title, blocks }): Block[] => [
        { kind: 'heading', level: 2, text: title },
        ...blocks.flatMap(blockOf),
      ]),
      { kind: 'heading', level: 2, text: 'How to check this file' },
      {
        kind: 'paragraph',
        text: 'What this part says was frozen as text, from which this file was written. Sixfold hands that text out, and any tool that works out SHA-256 gives these hashes for it.',
      },
      {
        kind: 'facts',
        items: [
          { label: 'This part', value: grouped(sha256) },
          { label: 'The whole report', value: grouped(reportSha256) },
        ],
      },
    ],
  }
}

const schoolsOf = (schools: ReportPartContent['schools']) =>
  schools === null
    ? 'Every school of the trust'
    : schools.join('\n') || 'None of those chosen belonged to the trust on this day'

const unsigned: Block = {
  kind: 'notice',
  text: 'Nobody had signed this pack when its papers went out. It was frozen as it stood.',
}

const factsOf = (
  { trust, day, meeting, schools }: ReportPartContent,
  manifest: ReportManifest,
  part: string,
) => [
  { label: 'Trust', value: trust },
  ...(meeting ? [{ label: 'Meeting', value: `${meeting.body}, ${dayWords(meeting.day)}` }] : []),
  { label: 'Part', value: part },
  {
    label: 'As at',
    value: `${dayWords(day)}: what had been recorded ${recordedBy(day, new Date(manifest.frozenAt))}`,
  },
  { label: 'Schools', value: schoolsOf(schools) },
  {
    label: manifest.signedBy === null ? 'Frozen' : 'Signed',
    value: `${dayWords(londonDay(new Date(manifest.frozenAt)))}${manifest.signedBy === null ? '' : ` by ${manifest.signedBy}`}`,
  },
]

/** A day that wasn't over when it was frozen holds what there was by then. */
const recordedBy = (day: string, frozenAt: Date) =>
  londonDay(frozenAt) === day
    ? `when it was frozen, at ${londonTime(frozenAt)} on ${dayWords(day)}`
    : 'by the end of that day'

const textOf = (cell: ReportCell): string => (typeof cell === 'string' ? cell : cell.text)

function blockOf(block: ReportBlock): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text, ...(block.soft ? { soft: true as const } : {}) }]
    case 'bars':
      return [block]
    case 'table':
      return block.spreadsheetOnly || block.rows.length === 0
        ? []
        : [
            { kind: 'heading', level: 3, text: block.caption },
            {
              kind: 'table',
              caption: block.caption,
              columns: block.columns.map(({ header, share, figures }) => ({
                header,
                share,
                ...(figures ? { figures: true as const } : {}),
              })),
              rows: block.rows.map(({ cells }) => cells.map(textOf)),
              ...(block.total ? { total: block.total.map(textOf) } : {}),
            },
          ]
  }
}

/** In eights, so that two can be held against each other by eye. */
const grouped = (hash: string) => hash.match(/.{1,8}/g)?.join(' ') ?? hash
