import type { Blocker } from '../../../contracts/common.ts'
import { dayWords } from '../../calendar/day-words.ts'
import {
  type ReportKind,
  type ReportPart,
  reportParts,
  type ReportSection,
  type ReportState,
} from './report-names.ts'

/** `papersOutOn`: the day at whose end it freezes by itself; null where nothing does that. */
export type ReportFacts = { state: ReportState; papersOutOn: string | null }

/**
 * The day at whose end a draft freezes unsigned: that of its meeting's papers, unless it was made for the meeting when they were
 * out already, as a correction is. Null: it stays a draft until somebody signs it.
 */
export const freezesOn = (
  meeting: { papersOutOn: string } | null,
  madeForItOn: string | null,
): string | null =>
  meeting !== null && madeForItOn !== null && madeForItOn <= meeting.papersOutOn ? meeting.papersOutOn : null

/** Its day has ended in London, whether or not a job has run. */
const isOut = (papersOutOn: string | null, today: string): boolean =>
  papersOutOn !== null && papersOutOn < today

/** The day as at which it is written: the one chosen, else that on which it is frozen. */
export const contentDay = (asAt: string | null, frozenOn: string): string => asAt ?? frozenOn

/** Why a report can't be changed, signed or discarded any more; empty: it can. */
export function draftBlockers({ state, papersOutOn }: ReportFacts, today: string): Blocker[] {
  if (state === 'discarded') return [{ code: 'discarded', message: 'This draft was discarded' }]
  if (state !== 'draft')
    return [{ code: 'frozen', message: 'It is frozen for good: make another that corrects it' }]
  return isOut(papersOutOn, today)
    ? [
        {
          code: 'papers-out',
          message: `Papers went out on ${dayWords(papersOutOn ?? '')}: it is being frozen as it stood then, unsigned`,
        },
      ]
    : []
}

/** `taken`: another that is frozen corrects the same. */
export const takenBlockers = (taken: boolean): Blocker[] =>
  taken ? [{ code: 'corrected', message: 'Another corrects it already: correct that one' }] : []

/** `absent`: it is about chosen schools, and none of them belonged to the trust on its day. */
export const absentBlockers = (absent: boolean): Blocker[] =>
  absent
    ? [
        {
          code: 'no-school',
          message:
            'None of the chosen schools belonged to the trust on its day: choose others, or another day',
        },
      ]
    : []

/** Why no other can correct it; empty: one can. */
export const correctBlockers = (state: ReportState, taken: boolean): Blocker[] => [
  ...(state === 'signed' || state === 'unsigned'
    ? []
    : [{ code: 'not-frozen', message: 'Only what is frozen is corrected by another' }]),
  ...takenBlockers(taken),
]

/** The day of what a draft says until it is frozen: today, or once papers are out, the day as at which it is about to be frozen. */
export const previewDay = (asAt: string | null, papersOutOn: string | null, today: string): string =>
  contentDay(asAt, isOut(papersOutOn, today) ? (papersOutOn ?? today) : today)

type Fault = { path: string; message: string }
type Corrected = { kind: ReportKind; meetingId: string | null }

/** What keeps a draft from correcting what is frozen: it is of the same kind, and for the same meeting. Empty: nothing. */
export const correctingFaults = (corrected: Corrected, { kind, meetingId }: Corrected): Fault[] => [
  ...(kind === corrected.kind
    ? []
    : [{ path: 'kind', message: 'What corrects another is of the same kind: a pack, or a report' }]),
  ...(meetingId === corrected.meetingId
    ? []
    : [{ path: 'meetingId', message: 'What corrects another is for the same meeting' }]),
]

type Draft = {
  kind: ReportKind
  meetingId: string | null
  asAt: string | null
  schoolIds: readonly string[] | null
  sections: readonly ReportSection[]
}

/** What is wrong with a draft by itself; empty: nothing. */
export const draftFaults = (
  { kind, meetingId, asAt, schoolIds, sections }: Draft,
  today: string,
): Fault[] => [
  ...(kind === 'meeting-pack' && meetingId === null
    ? [{ path: 'meetingId', message: 'Choose the meeting that it is for' }]
    : []),
  ...(kind === 'report' && meetingId !== null
    ? [{ path: 'meetingId', message: 'A report is for no meeting: make a pack for one' }]
    : []),
  ...(asAt !== null && asAt > today
    ? [{ path: 'asAt', message: 'This day is still to come. Choose today or an earlier day, or none' }]
    : []),
  ...(schoolIds?.length === 0 ? [{ path: 'schoolIds', message: 'Choose at least one school, or all' }] : []),
  ...(sections.length === 0 ? [{ path: 'sections', message: 'Choose at least one section' }] : []),
  ...(kind === 'report' && sections.includes('decisions')
    ? [{ path: 'sections', message: 'Only a pack for a meeting says what the meeting is asked to decide' }]
    : []),
]

/** The parts that a report has, in their order: the open one, and those that a section fills. */
export const partsOf = (filled: ReadonlySet<ReportPart>): ReportPart[] =>
  reportParts.filter((part) => part === 'open' || filled.has(part))
