import { z } from 'zod'
import { invalid } from './problem.ts'

const notOurs = 'This is not a place in the list: begin again without it'

/** The last row's sort keys, opaque to clients. */
function cursorOf(keys: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** @returns the sort keys in a cursor, each of its shape, or null without one. @throws 400 for a cursor that isn't ours. */
export function placeIn<const Shapes extends readonly [z.ZodType, ...z.ZodType[]]>(
  cursor: string | undefined,
  shapes: Shapes,
): { [Index in keyof Shapes]: z.output<Shapes[Index]> } | null {
  if (cursor === undefined) return null
  const place = z.tuple(shapes as unknown as [z.ZodType, ...z.ZodType[]]).safeParse(keysIn(cursor))
  if (!place.success) throw invalid([{ path: 'cursor', message: notOurs }])
  return place.data as { [Index in keyof Shapes]: z.output<Shapes[Index]> }
}

/** What a cursor holds, unchecked; null for one that holds no JSON. */
function keysIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** A page of at most `limit` from rows that were asked for with `limit + 1`. */
export function pageFrom<Row>(
  rows: Row[],
  limit: number,
  keys: (row: Row) => (string | number | null)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(keys(last)) : null }
}
