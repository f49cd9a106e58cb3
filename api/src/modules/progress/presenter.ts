import type { ImpactJudgement } from '@sixfold/shared/contracts/impact.ts'
import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import type { Worded } from '@sixfold/shared/domain/progress/wordings.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { subjectOf, updatePolicy } from './policy.ts'
import type { JudgementRow, ReaderRow, WordingRow } from './rows.ts'

export function presentUpdate(
  { update, earlier }: Worded<WordingRow>,
  readers: readonly ReaderRow[],
  { actor, today }: { actor: Actor; today: string },
): ProgressUpdate {
  const subject = subjectOf(update, today)
  const able = abilitiesOf(updatePolicy, actor, subject, ['correct', 'thank', 'seeReaders'] as const)
  const wordings = [update, ...earlier].map((wording) => wording.id)
  const known = readers.filter((one) => wordings.includes(one.wordingId))
  const opened = known.filter((one) => one.act === 'opened' && one.wordingId === update.id)
  const thanked = known.filter((one) => one.act === 'thanked')
  const mine = (one: ReaderRow) => one.by.id === actor.personId
  const title = cyclePolicy.readDrafts(actor, subject) ? update.title : update.publishedTitle
  const hasThanked = thanked.some(mine)
  return {
    ...presentWords(update),
    priority: { id: update.priorityId, title: title ?? update.title },
    school: { id: update.schoolId, name: update.schoolName },
    turn: update.turn,
    step: update.step,
    day: update.day,
    earlier: earlier.map(presentWords),
    opened: update.by.id === actor.personId || opened.some(mine),
    thanked: hasThanked,
    readers: able.seeReaders ? readersIn(opened, thanked) : null,
    abilities: { correct: able.correct && !update.completed, thank: able.thank && !hasThanked },
  }
}

const presentWords = (row: WordingRow) => ({
  id: row.id,
  rating: row.rating,
  impact: row.impact,
  whatChanged: row.whatChanged,
  inTheWay: row.inTheWay,
  by: row.by,
  sentAt: row.sentAt,
  publishedOn: row.publishedOn,
})

/** Each person once: those who opened it, the latest first, then who thanked for an earlier wording only. */
function readersIn(opened: readonly ReaderRow[], thanked: readonly ReaderRow[]) {
  const thanksOf = (personId: string) => thanked.findLast((one) => one.by.id === personId)?.at ?? null
  const people = new Set(opened.map((one) => one.by.id))
  const before = thanked.filter((one) => !people.has(one.by.id) && people.add(one.by.id))
  return [
    ...opened.map(({ by, at }) => ({ by, at, thankedAt: thanksOf(by.id) })),
    ...before.map(({ by }) => ({ by, at: null, thankedAt: thanksOf(by.id) })),
  ]
}

export const presentJudgement = ({ sequence, ...row }: JudgementRow): ImpactJudgement => ({
  ...row,
  version: sequence,
})
