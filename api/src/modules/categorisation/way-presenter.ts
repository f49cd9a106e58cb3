import type { AskedReply, Moderation, Reply, ReReview } from '@sixfold/shared/contracts/reply.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { MoveRow, PutForwardRow, ReplyRow, Way } from './way-queries.ts'

/** Moves with which the head was asked for a reply, the oldest first: one begins each turn. */
export const askings = (moves: readonly MoveRow[]): MoveRow[] =>
  moves.filter((it) => it.to === 'awaiting-reply' && it.from !== 'awaiting-reply')

/** Whether it was sent back with a question that no moderation has answered since. */
export function isAskedBack(moves: readonly MoveRow[]): boolean {
  const last = moves.findLast((it) => it.act === 'return' || it.act === 'moderate')
  return last?.act === 'return'
}

/** Everybody who moderated a proposal at any time. */
export const moderatorsIn = (way: Way): string[] => [
  ...new Set(way.putForward.filter((it) => it.stage === 'moderated').map((it) => it.by.id)),
]

/** Everybody whose re-review changed what is decided on. */
export const changersIn = (way: Way): string[] =>
  way.putForward.flatMap((it, index) => (it.stage === 're-reviewed' && changes(way, index) ? [it.by.id] : []))

function changes({ putForward }: Way, index: number): boolean {
  const [before, it] = [putForward[index - 1], putForward[index]]
  return before?.level !== it?.level || before?.rationale !== it?.rationale
}

export const presentReply = ({ answer, statement, by, at, late }: ReplyRow): Reply => ({
  answer,
  statement,
  by,
  at,
  late,
})

/** Each time the head was asked; `status` is where the school is today. */
export function presentReplies(way: Way, status: CategorisationStatus): AskedReply[] {
  const begins = askings(way.moves).map((it) => way.moves.indexOf(it))
  return begins.flatMap((begin, index) => {
    const asked = way.moves[begin]
    if (!asked) return []
    const moves = way.moves.slice(begin, begins[index + 1])
    const reply = way.replies.find((it) => it.turn === index + 1) ?? null
    const deadline = moves.findLast((it) => it.to === 'awaiting-reply') ?? asked
    const isLast = index === begins.length - 1
    const byItself = isLast && way.moves.at(-1)?.to === 'awaiting-reply' && status === 'awaiting-decision'
    return [
      {
        turn: index + 1,
        askedOn: asked.day,
        replyBy: deadline.replyBy,
        lapsed: byItself || moves.some((it) => it.act === 'lapse'),
        extensions: moves.flatMap((it) =>
          it.act === 'extend' && it.replyBy !== null && it.by
            ? [{ to: it.replyBy, reason: it.reason ?? '', by: it.by, day: it.day }]
            : [],
        ),
        reply: reply && presentReply(reply),
      },
    ]
  })
}

/** Each re-review that was asked for; of several namings for one challenge the last counts. */
export function presentReReviews({ moves, putForward }: Way): ReReview[] {
  const results = putForward.flatMap((it, index) =>
    it.stage === 're-reviewed' ? [{ ...it, from: putForward[index - 1]?.level ?? it.level }] : [],
  )
  const challenges = moves.flatMap((it, index) =>
    it.act === 'reply' && it.to === 'challenged' ? [index] : [],
  )
  return challenges.flatMap((begin, index) => {
    const naming = moves.slice(begin, challenges[index + 1]).findLast((it) => it.act === 'name-re-reviewer')
    if (!naming?.person || !naming.by) return []
    const result = results[index] ?? null
    return [
      {
        reviewer: naming.person,
        named: { by: naming.by, day: naming.day },
        result: result && resultOf(result),
      },
    ]
  })
}

const resultOf = (it: PutForwardRow & { from: Level }): NonNullable<ReReview['result']> => ({
  stands: it.from === it.level,
  from: it.from,
  to: it.level,
  reason: it.reason ?? '',
  at: it.at,
})

/** Each moderation, with the category that was put forward before it. */
export const presentModerations = ({ putForward }: Way): Moderation[] =>
  putForward.flatMap((it, index) =>
    it.stage === 'moderated'
      ? [
          {
            id: it.id,
            by: it.by,
            at: it.at,
            from: putForward[index - 1]?.level ?? it.level,
            to: it.level,
            rationaleChanged:
              index > 0 && it.rationale !== null && putForward[index - 1]?.rationale !== it.rationale,
            reason: it.reason,
            answer: it.answer,
          },
        ]
      : [],
  )

/** The body's last question; its answer stands with the moderation that gave it. */
export function questionIn(moves: readonly MoveRow[]) {
  const last = moves.findLast(
    (it) =>
      it.act === 'return' || (it.act === null && it.from === 'awaiting-decision' && it.to === 'proposed'),
  )
  return last?.by && last.reason !== null ? { text: last.reason, by: last.by, day: last.day } : null
}
