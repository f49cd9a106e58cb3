import type { Blocker } from '../../../contracts/common.ts'
import { dayWords } from '../../calendar/day-words.ts'
import type { ReportKind, ReportPart, ReportSection, ReportState } from './report-names.ts'

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

/** Why no other can correct it; empty: one can. */
export const correctBlockers = (state: ReportState, taken: boolean): Blocker[] => [
  ...(state === 'signed' || state === 'unsigned'
    ? []
    : [{ code: 'not-frozen', message: 'Only what is frozen is corrected by another' }]),
  ...takenBlockers(taken),
]

type Fault = { path: string; message: string }
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

/** The parts that these sections fill, in their order. */
export const partsOf = (sections: readonly ReportSection[]): ReportPart[] => [
  'open',
  ...(sections.some((it) => it === 'ratings' || it === 'exceptions') ? (['confidential'] as const) : []),
  ...(sections.includes('decisions') ? (['decisions'] as const) : []),
]
