import type { Question, QuestionEntry, QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import {
  ageInDays,
  answerBlockers,
  askAgainBlockers,
  assignBlockers,
  closeBlockers,
} from '@sixfold/shared/domain/accountability/questions.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { nextFor, questionPolicy, readsPublished } from './policy.ts'
import type { PublishedRecord } from './published-queries.ts'
import { type EntryRow, type QuestionRow, subjectOf } from './queries.ts'

export function presentQuestion(row: QuestionRow, actor: Actor, today: string): Question {
  const { next, mine } = nextFor(actor, { ...row, ...subjectOf(row) })
  return {
    id: row.id,
    about: {
      kind: row.kind,
      id: row.aboutId,
      figure: row.figure,
      exception: row.exception,
      asAt: row.asAt,
      title: row.title,
      value: row.value,
      schools: row.schools,
    },
    text: row.text,
    status: row.status,
    askedBy: row.askedBy,
    forGovernorsOf: row.forGovernorsOf,
    askedOn: row.askedOn,
    closedOn: row.closedOn,
    ageDays: ageInDays(row.askedOn, row.closedOn, today),
    assignee: row.answerable ? row.assignee : null,
    next,
    nextIsMine: mine,
    version: row.version,
  }
}

/** `published`: those of the linked records that are. A record that the person asking doesn't read has no title for them. */
export const presentThread = (
  row: QuestionRow,
  entries: readonly EntryRow[],
  published: readonly PublishedRecord[],
  actor: Actor,
  today: string,
): QuestionWithThread => ({
  ...presentQuestion(row, actor, today),
  thread: entries.map((entry): QuestionEntry => ({
    ...entry,
    links: entry.links.map(({ kind, id }) => {
      const record = published.find((it) => it.kind === kind && it.id === id)
      return { kind, id, title: record && readsPublished(actor, record) ? record.title : null }
    }),
  })),
  abilities: abilitiesOf(questionPolicy, actor, subjectOf(row), [
    'assign',
    'answer',
    'close',
    'askAgain',
  ] as const),
  blockers: {
    assign: assignBlockers(row),
    answer: answerBlockers(row),
    close: closeBlockers(row, { word: true }),
    askAgain: askAgainBlockers(row),
  },
})
