import { z } from 'zod'
import { recordKinds } from '../domain/accountability/kinds.ts'
import { sinceKinds } from '../domain/accountability/since-names.ts'
import { Day, Id, Instant, SchoolName } from './common.ts'
import { BodyName } from './bodies.ts'
import { endpoint } from './endpoint.ts'

/** One thing in which the trustees' page says other than it did then, and the record in which it can be seen. */
export const SinceChange = z.strictObject({
  school: SchoolName,
  sentence: z.string(),
  record: z.strictObject({ kind: z.enum(recordKinds), id: Id }),
})
export type SinceChange = z.infer<typeof SinceChange>

export const BoardSince = z.strictObject({
  /** The moment that it was compared up to: what the person has seen once they say so. */
  until: Instant,
  /** The moment from which; null where the person never said that they had seen the page, or no such meeting was held. */
  since: Instant.nullable(),
  /** The last meeting of the board before today, where it is compared with its day's end; null otherwise. */
  meeting: z.strictObject({ id: Id, body: BodyName, day: Day }).nullable(),
  /** Both moments are of one academic year; support of another begins from nothing, and is not compared. */
  comparesSupport: z.boolean(),
  /** By school in the order of the page. Without `since`: none. */
  changes: z.array(SinceChange),
})
export type BoardSince = z.infer<typeof BoardSince>

/**
 * What changed on the trustees' page: since the person last marked it as seen, or since the end of the day of the board's last meeting.
 * It compares the page as at both moments, so it tells of nothing that the page doesn't show.
 */
export const getBoardSince = endpoint({
  name: 'getBoardSince',
  method: 'GET',
  path: '/dashboard/since',
  summary: 'The trustees’ page: what changed since one last looked, or since the last meeting',
  tag: 'accountability',
  access: 'trust',
  query: z.strictObject({ from: z.enum(sinceKinds).default('look') }),
  status: 200,
  answer: BoardSince,
})

/** The page is seen as it was at a moment, not later than now; an earlier one than was said before changes nothing. */
export const markBoardSeen = endpoint({
  name: 'markBoardSeen',
  method: 'POST',
  path: '/dashboard/since/seen',
  summary: 'Mark the trustees’ page as seen, as it was at a moment',
  tag: 'accountability',
  access: 'trust',
  body: z.strictObject({ id: Id, until: Instant }),
  status: 201,
  answer: z.strictObject({ seenUntil: Instant }),
})
