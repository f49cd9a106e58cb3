import type { Dashboard, TimelineEvent } from '@sixfold/shared/contracts/accountability.ts'
import { boardTotals } from '@sixfold/shared/domain/accountability/board-lists.ts'
import { boardDay, boardSchool } from '@sixfold/shared/domain/accountability/board-school.ts'
import { eventSentence } from '@sixfold/shared/domain/accountability/event-sentence.ts'
import { isRecordKind } from '@sixfold/shared/domain/accountability/kinds.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { etagOf } from '../../http/etag.ts'
import type { BoardReader } from './policy.ts'
import type { EventRow } from './event-queries.ts'
import type { BoardFacts } from './queries.ts'

/**
 * `decides`: the reader may decide on the page's day, or record what was decided; then it counts what waits for them, else what waits
 * for the body. A clerk judges nothing, and so isn't told to decide.
 */
export function presentBoard(
  scheme: Pick<Scheme, 'levels'>,
  facts: BoardFacts,
  asAt: string,
  { audience, boardroom }: BoardReader,
  decides: boolean,
): Dashboard {
  const on = boardDay(asAt, facts.rounds)
  const schools = facts.schools.map((school) => boardSchool(school, on))
  return {
    asAt,
    academicYear: academicYearOf(asAt),
    totals: boardTotals(scheme, schools),
    awaitingDecision: facts.awaitingDecision - (decides ? facts.proposedByReader : 0),
    abilities: { decide: decides && boardroom !== 'clerk', seeTrust: audience !== 'governors' },
    schools,
  }
}

/** What a part of the page depends on: the audience's revision, the day, whose trust it is, and who reads in which roles. */
export const boardEtag = (
  edition: string,
  revision: number,
  asAt: string,
  asker: { trustId: string; personId: string },
  { audience, boardroom }: BoardReader,
): string =>
  etagOf(revision, `${edition} ${asker.trustId} ${asAt} ${audience} ${asker.personId} ${boardroom}`)

/**
 * For whoever may know no proposal of some school: the audience's revision moves with what is proposed there, so it would tell
 * them that something was. Theirs moves when what they read does.
 */
export const barredEtag = (edition: string, answer: string): string => etagOf(0, `${edition} ${answer}`)

export const presentEvent = (
  scheme: Pick<Scheme, 'levels'>,
  row: EventRow,
  words: StepWords,
): TimelineEvent => ({
  id: row.id,
  at: row.at,
  by: row.by,
  school: row.school,
  sentence: eventSentence(scheme, row, words),
  record: isRecordKind(row.recordKind) ? { kind: row.recordKind, id: row.recordId } : null,
})
