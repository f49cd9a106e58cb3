import type { ProgressRating } from '../progress/words.ts'
import type { RecordKind, TodayKind } from './kinds.ts'

type Named = { id: string; name: string }

/** A priority's newest progress update. */
export type LastUpdate = { day: string; rating: ProgressRating }

export type TodayLine = {
  kind: TodayKind
  title: string
  why: string
  day: string | null
  late: boolean
  school: Named | null
  record: { kind: RecordKind; id: string }
  /** One's own priority, of which an update can be sent now; `last` is the newest one. */
  update: { last: LastUpdate | null } | null
}
