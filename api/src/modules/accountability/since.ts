import type { BoardSince } from '@sixfold/shared/contracts/board-since.ts'
import { boardChanges, type BoardMoment } from '@sixfold/shared/domain/accountability/board-changes.ts'
import { boardDay, boardSchool } from '@sixfold/shared/domain/accountability/board-school.ts'
import { changeRecord, changeSentence } from '@sixfold/shared/domain/accountability/change-sentence.ts'
import type { SinceKind } from '@sixfold/shared/domain/accountability/since-names.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { endOfLondonDay, londonDay } from '../../clock.ts'
import type { Ctx } from '../../db/tenant.ts'
import { invalid } from '../../http/problem.ts'
import { currentScheme } from '../schemes/queries.ts'
import { stepWords } from '../trusts/queries.ts'
import type { BoardReader } from './policy.ts'
import { readBoard } from './queries.ts'
import { insertLook, lastBoardMeeting, seenUntil } from './since-queries.ts'

/**
 * What is written is labelled with the moment at which its request began, and can be read once that has ended: what was seen is
 * counted as seen up to this many milliseconds ago, so that something is told twice rather than never.
 */
const settling = 10_000

/** What the trustees' page says other than it did, for somebody who has that page. */
export async function boardSince(ctx: Ctx, from: SinceKind, reader: BoardReader): Promise<BoardSince> {
  const meeting = from === 'meeting' ? await lastBoardMeeting(ctx, ctx.today) : null
  const since = from === 'look' ? await seenUntil(ctx) : meeting && endOfLondonDay(meeting.day)
  const until = new Date(ctx.now.getTime() - settling).toISOString()
  if (!since) return { until, since: null, meeting, comparesSupport: true, changes: [] }

  const day = from === 'look' ? londonDay(since) : (meeting?.day ?? ctx.today)
  const before = await boardAt(ctx, reader, day, since)
  const after = await boardAt(ctx, reader, ctx.today, endOfLondonDay(ctx.today))
  const [scheme, words] = [await currentScheme(ctx), await stepWords(ctx)]
  const changes = boardChanges(before, after).map((change) => ({
    school: change.school,
    sentence: changeSentence(scheme, words, change),
    record: changeRecord(change),
  }))
  const comparesSupport = before.academicYear === after.academicYear
  return { until, since: since.toISOString(), meeting, comparesSupport, changes }
}

/** The reader's page as at a day, by what had been recorded before an instant. */
export async function boardAt(
  ctx: Ctx,
  reader: BoardReader,
  day: string,
  before: Date,
): Promise<BoardMoment> {
  const facts = await readBoard(ctx, day, reader, before)
  const on = boardDay(day, facts.rounds)
  return { academicYear: academicYearOf(day), schools: facts.schools.map((it) => boardSchool(it, on)) }
}

/** @throws 400 for a moment still to come */
export async function markSeen(ctx: Ctx, { id, until }: { id: string; until: string }) {
  const moment = new Date(until)
  if (moment > ctx.now)
    throw invalid([{ path: 'until', message: 'This moment is still to come. Send one that has passed' }])
  await insertLook(ctx, { id, until: moment })
  return { seenUntil: ((await seenUntil(ctx)) ?? moment).toISOString() }
}
