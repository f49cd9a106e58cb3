import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { AskedReply, Moderation } from '@sixfold/shared/contracts/reply.ts'
import type { Level, Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { dayInLondon, formatDay } from '../../lib/format.ts'
import { answerWords } from './way-words.ts'

/** Something that happened: on a day, what in a sentence, and what somebody said of it in their own words. */
export type Happened = { key: string; day: string; text: string; said: readonly string[] }

/** Of what happened on one day, what comes first. */
type Ordered = Happened & { rank: number }

type Levels = Pick<Scheme, 'levels'>

/** How a school came to where it is in a round, the oldest first, as far as the person asking may see. */
export function trailOf(scheme: Levels, it: Categorisation): Happened[] {
  const all: Ordered[] = [
    ...selfAssessed(it),
    ...proposed(scheme, it),
    ...it.moderations.map((one) => moderated(scheme, one, it.replies)),
    ...spoken(it),
    ...it.replies.flatMap((asked, index) =>
      askedOf(asked, index === it.replies.length - 1 && it.status !== 'with-trust'),
    ),
    ...reReviewed(scheme, it),
    ...questioned(it),
    ...decided(scheme, it),
  ]
  return all.toSorted((a, b) => a.day.localeCompare(b.day) || a.rank - b.rank)
}

const word = ({ levels }: Levels, level: Level) => levels[level].label

function selfAssessed({ selfAssessment: { submitted, dueOn } }: Categorisation): Ordered[] {
  if (!submitted) return []
  const late = submitted.late && dueOn !== null ? `, after ${formatDay(dueOn)}, when it was due` : ''
  return [
    {
      key: 'self',
      rank: 0,
      day: dayInLondon(submitted.at),
      text: `${submitted.by.name} submitted the self-assessment${late}`,
      said: [],
    },
  ]
}

/** Without a self-assessment the proposal says so, to whoever would have seen one. */
function proposed(scheme: Levels, it: Categorisation): Ordered[] {
  if (!it.proposed) return []
  const first = it.moderations[0]?.from ?? (it.status === 'proposed' ? it.level : null)
  const seesSelf = it.status !== 'published' || it.abilities.propose || it.abilities.rateSelf
  const without =
    seesSelf && !it.review && !it.selfAssessment.submitted ? ', without a self-assessment from the head' : ''
  const signing = it.review ? ' with the sign-off of the review' : ''
  return [
    {
      key: 'proposed',
      rank: 1,
      day: dayInLondon(it.proposed.at),
      text: `${it.proposed.by.name} proposed ${first === null ? 'a category' : word(scheme, first)}${signing}${without}`,
      said: [],
    },
  ]
}

function moderated(
  scheme: Levels,
  { id, by, at, from, to, rationaleChanged, reason, answer }: Moderation,
  replies: readonly AskedReply[],
): Ordered {
  const changes = [
    ...(from === to ? [] : [`${word(scheme, to)} instead of ${word(scheme, from)}`]),
    ...(rationaleChanged ? ['another rationale'] : []),
  ]
  return {
    key: id,
    rank: answer === null ? 2 : rankOf(askedBefore(replies, dayInLondon(at))) + 6,
    day: dayInLondon(at),
    text: `${by.name} moderated it: ${changes.length === 0 ? 'as it was' : changes.join(', and ')}`,
    said: [...(reason === null ? [] : [reason]), ...(answer === null ? [] : [`To the board: ${answer}`])],
  }
}

/** A conversation that there was none of has no day of its own: the head was asked on it. */
function spoken({ conversation, replies }: Categorisation): Ordered[] {
  const day = conversation?.heldOn ?? replies[0]?.askedOn
  if (!conversation || day === undefined) return []
  const { heldBy, whyNone } = conversation
  return [
    {
      key: 'conversation',
      rank: 3,
      day,
      text: heldBy ? `${heldBy.name} spoke with the head` : 'Nobody spoke with the head before the reply',
      said: whyNone === null ? [] : [whyNone],
    },
  ]
}

/** The statement of the last reply stands beside the category. */
function askedOf(asked: AskedReply, last: boolean): Ordered[] {
  const { turn, askedOn, extensions, reply } = asked
  const later = rankOf(turn)
  const again = turn > 1 ? ' again' : ''
  return [
    {
      key: `asked-${turn}`,
      rank: later,
      day: askedOn,
      text: `The head was asked for a reply${again}${deadlineWords(asked)}`,
      said: [],
    },
    ...extensions.map((one, index) => ({
      key: `extended-${turn}-${index}`,
      rank: later + 1,
      day: one.day,
      text: `${one.by.name} gave the head until ${formatDay(one.to)}`,
      said: [one.reason],
    })),
    ...(reply
      ? [
          {
            key: `reply-${turn}`,
            rank: later + 2,
            day: dayInLondon(reply.at),
            text: `${answerWords(reply)}${reply.late ? ', after the deadline' : ''}`,
            said: last || reply.statement === null ? [] : [reply.statement],
          },
        ]
      : []),
  ]
}

/** Once it was extended, the extensions say by when. */
function deadlineWords({ replyBy, lapsed, extensions }: AskedReply): string {
  if (replyBy === null) return ', with no deadline while nobody heads the school'
  if (lapsed) return `; none came by ${formatDay(replyBy)}`
  return extensions.length > 0 ? '' : `, by ${formatDay(replyBy)}`
}

/** Each turn begins with the asking, and ends with what became of the reply. */
const rankOf = (turn: number): number => turn * 10

function reReviewed(scheme: Levels, { reReviews, replies }: Categorisation): Ordered[] {
  const challenged = replies.filter(({ reply }) => reply?.answer === 'challenges' && !reply.late)
  return reReviews.flatMap(({ reviewer, named, result }, index) => [
    {
      key: `named-${index}`,
      rank: rankOf(challenged[index]?.turn ?? 1) + 3,
      day: named.day,
      text: `${named.by.name} asked ${reviewer.name} to look at it again`,
      said: [],
    },
    ...(result
      ? [
          {
            key: `re-review-${index}`,
            rank: rankOf(challenged[index]?.turn ?? 1) + 4,
            day: dayInLondon(result.at),
            text: result.stands
              ? `${reviewer.name} re-reviewed it: ${word(scheme, result.to)} stands`
              : `${reviewer.name} re-reviewed it: ${word(scheme, result.to)} instead of ${word(scheme, result.from)}`,
            said: [result.reason],
          },
        ]
      : []),
  ])
}

/** The question itself stands beside the category. */
function questioned({ question, replies }: Categorisation): Ordered[] {
  if (!question) return []
  return [
    {
      key: 'question',
      rank: rankOf(askedBefore(replies, question.day)) + 5,
      day: question.day,
      text: `${question.by.name} sent it back with the board’s question`,
      said: [],
    },
  ]
}

/** The turn that a question on a day ended: the last that began before, since the next one often begins with the answer. */
const askedBefore = (replies: readonly AskedReply[], day: string): number =>
  replies.findLast(({ askedOn }) => askedOn < day)?.turn ?? 1

function decided(scheme: Levels, { decision, level }: Categorisation): Ordered[] {
  if (!decision || level === null) return []
  return [
    {
      key: 'decision',
      rank: Infinity,
      day: dayInLondon(decision.recordedAt),
      text: `${decision.bodyName} decided: ${word(scheme, level)} from ${formatDay(decision.effectiveOn)}`,
      said: [],
    },
  ]
}
