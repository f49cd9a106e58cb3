import { academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import { addDays } from '../calendar/days.ts'
import { type CriterionKey, type Level, type Scheme, criterionName } from '../categorisation/scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { stepNumber, stepOf, steps, type StepKey } from '../cycle/steps.ts'
import type { PlanStatus } from '../plans/status.ts'
import type { ReviewStatus } from '../reviews/status.ts'
import type { LastUpdate, TodayLine } from './today-line.ts'
import { packLines, type PackWaiting } from './today-packs.ts'
import { type QuestionAsk, questionLines } from './today-questions.ts'
import { type RoundAsk, roundLines } from './today-round.ts'
import { supportLines, type SupportWaiting } from './today-support.ts'
import { inSentence } from '../support/giver.ts'
import { countWords, halfDayWords, sentenceCase } from './words.ts'

type Named = { id: string; name: string }
type DueAction = {
  title: string
  owner: string | null
  dueOn: string
  priority: { id: string; title: string }
  school: Named
}

/** What stands in the record, of the schools and acts that are the asking person's; lists may be empty. */
export type TodayFacts = {
  /** Open reviews that no round covers, and those for which the head who asks has yet to write a statement. */
  reviews: { id: string; school: Named; dueOn: string; status: ReviewStatus; statementWanted: boolean }[]
  /** Schools without a proposal, by open round. */
  unproposed: { roundId: string; academicYear: number; schools: number }[]
  /** What is next in a round for the person asking, apart from proposing and deciding. */
  roundAsks: RoundAsk[]
  undecided: { id: string; school: Named; level: Level; academicYear: number }[]
  /** Pairings that wait for a school's consent; `mine` is the side the person asking speaks for, null for a leader who looks on. */
  consents: {
    id: string
    /** Without an id where it isn't a school. */
    giver: { id: string | null; name: string }
    receiver: Named
    criterionKey: CriterionKey
    halfDays: number
    mine: 'giver' | 'receiver' | null
  }[]
  /** Support that both sides have agreed to, as far as it may be the person's to do something for it. */
  support: SupportWaiting[]
  /** Plans with the trust that the person asking answers, and those of their own school that it returned or never had. */
  plans: {
    id: string
    school: Named
    academicYear: number
    status: Exclude<PlanStatus, 'approved'>
    /** Who brought it there, when and, when it was returned, why; null: it was there from the start. */
    moved: { day: string; by: Named; reason: string | null } | null
    /** The number of the version in force; null before the first. */
    inForce: number | null
    /** The day by which it is to be approved; null where none is asked. */
    approveBy: string | null
  }[]
  /** Schools without a cycle for this academic year. */
  withoutCycle: Named[]
  /** Open actions of open priorities; `owner` is who sees to it, null for nobody yet. */
  actions: DueAction[]
  /** Questions that wait for the person asking. */
  questions: QuestionAsk[]
  /** Packs that nobody has signed, of whoever may sign them. */
  packs: PackWaiting[]
  /** Open ones, each with its newest progress update. */
  priorities: { id: string; school: Named; title: string; step: StepKey; lastUpdate: LastUpdate | null }[]
}

type Line = Omit<TodayLine, 'update'>

/** Days ahead from which something due is worth a line; experience.md, Today. */
export const aheadDays = 14

/** What waits for somebody on a day: late first and oldest first, then by day, then what has no day. Nothing waits: []. */
export function todayItems(
  scheme: Pick<Scheme, 'levels' | 'criteria' | 'former'>,
  facts: TodayFacts,
  today: string,
  words: StepWords = stepOf,
): TodayLine[] {
  const lines: Line[] = [
    ...facts.reviews
      .filter((it) => it.statementWanted || it.dueOn <= addDays(today, aheadDays))
      .map((it) => reviewLine(it, today)),
    ...actionLines(
      facts.actions.filter((it) => it.dueOn <= addDays(today, aheadDays)),
      today,
    ),
    ...facts.undecided.map((it) => decideLine(scheme, it)),
    ...roundLines(facts.roundAsks, today),
    ...facts.plans.map((it) => planLine(it, today)),
    ...facts.consents.map((it) => consentLine(scheme, it)),
    ...supportLines(scheme, facts.support, today),
    ...questionLines(facts.questions),
    ...packLines(facts.packs, today),
    ...facts.unproposed.filter((it) => it.schools > 0).map(proposeLine),
    ...facts.withoutCycle.map((school) => cycleLine(school, today)),
  ]
  const all = [
    ...lines.map((line) => ({ ...line, update: null })),
    ...facts.priorities.map((it) => priorityLine(it, words)),
  ]
  return all.toSorted((a, b) => compare(a.day ?? '9999', b.day ?? '9999'))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const reviewLine = (review: TodayFacts['reviews'][number], today: string): Line => ({
  kind: 'review',
  title: `Review of ${review.school.name}`,
  why: review.statementWanted ? 'Your statement is wanted for it' : whyNow(review.status),
  day: review.dueOn,
  late: review.dueOn < today,
  school: review.school,
  record: { kind: 'review', id: review.id },
})

function whyNow(status: ReviewStatus): string {
  if (status === 'held') return 'It was held, and waits to be signed off'
  return status === 'preparing' ? 'It is being prepared' : 'The six-monthly review is not signed off'
}

/** Of a priority's actions, this many by name; the others as one line, so that they bury nothing else. */
const namedActions = 3

function actionLines(due: TodayFacts['actions'], today: string): Line[] {
  const byPriority = Map.groupBy(
    due.toSorted((a, b) => compare(a.dueOn, b.dueOn)),
    ({ priority }) => priority.id,
  )
  return [...byPriority.values()].flatMap((actions) => {
    const others = actions.slice(namedActions)
    return [
      ...actions.slice(0, namedActions).map((it) => actionLine(it, today)),
      ...(others.length === 1 ? others.map((it) => actionLine(it, today)) : othersLine(others, today)),
    ]
  })
}

const actionLine = (it: DueAction, today: string): Line => ({
  kind: 'action',
  title: it.title,
  why: `${it.owner ?? 'No owner yet'} · Action of “${it.priority.title}”`,
  day: it.dueOn,
  late: it.dueOn < today,
  school: it.school,
  record: { kind: 'priority', id: it.priority.id },
})

/** The earliest of them first; none: []. */
function othersLine(others: readonly DueAction[], today: string): Line[] {
  const [first] = others
  if (!first) return []
  const late = others.filter(({ dueOn }) => dueOn < today).length
  const overdue = late === 0 ? 'None of them is overdue' : `${countWords(late, 'is', 'are')} overdue`
  return [
    {
      ...actionLine(first, today),
      title: `${sentenceCase(countWords(others.length, 'more action', 'more actions'))} of “${first.priority.title}”`,
      why: sentenceCase(overdue),
    },
  ]
}

const undated = { day: null, late: false }

const decideLine = ({ levels }: Pick<Scheme, 'levels'>, it: TodayFacts['undecided'][number]): Line => ({
  ...undated,
  kind: 'decide',
  title: `Decide on the category of ${it.school.name}`,
  why: `${levels[it.level].label} is proposed for ${academicYearWords(it.academicYear)}`,
  school: it.school,
  record: { kind: 'categorisation', id: it.id },
})

function planLine(it: TodayFacts['plans'][number], today: string): Line {
  const line = {
    kind: 'plan',
    day: it.approveBy,
    late: it.approveBy !== null && it.approveBy < today,
    school: it.school,
    record: { kind: 'plan', id: it.id },
  } as const
  const plan = `the plan of ${it.school.name} for ${academicYearWords(it.academicYear)}`
  if (it.status === 'submitted')
    return {
      ...line,
      title: `Answer ${plan}`,
      why: it.moved ? `${it.moved.by.name} submitted it on ${dayWords(it.moved.day)}` : 'It was submitted',
    }
  if (it.status === 'returned')
    return {
      ...line,
      title: `Look again at ${plan}`,
      why: it.moved?.reason
        ? `The trust returned it: “${shortened(it.moved.reason)}”`
        : 'The trust returned it',
    }
  return {
    ...line,
    title: `Submit ${plan}`,
    why:
      it.inForce === null
        ? `The trust hasn’t had it yet${it.approveBy === null ? '' : '; it is to be approved by this day'}`
        : `What has changed since version ${it.inForce} isn’t with the trust yet`,
  }
}

/** A reason as one line of a list can hold it. */
const shortened = (text: string): string =>
  text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s+\S*$/, '')}…`

const proposeLine = (round: TodayFacts['unproposed'][number]): Line => ({
  ...undated,
  kind: 'propose',
  title: `Propose a category for ${countWords(round.schools, 'school', 'schools')}`,
  why: `The ${academicYearWords(round.academicYear)} round is open`,
  school: null,
  record: { kind: 'round', id: round.roundId },
})

function consentLine(scheme: Pick<Scheme, 'criteria' | 'former'>, it: TodayFacts['consents'][number]): Line {
  const days = halfDayWords(it.halfDays)
  const title =
    it.mine === 'giver'
      ? it.giver.id === null
        ? `Agree for ${inSentence(it.giver.name)} to give ${it.receiver.name} ${days} of support`
        : `Agree to give ${it.receiver.name} ${days} of support`
      : it.mine === 'receiver'
        ? `Agree to ${days} of support from ${inSentence(it.giver.name)}`
        : `${it.giver.name} and ${it.receiver.name}: ${days} of support wait for agreement`
  const { id } = it.giver
  const school = it.mine === 'receiver' || id === null ? it.receiver : { id, name: it.giver.name }
  return {
    ...undated,
    kind: 'consent',
    title,
    why: criterionName(scheme, it.criterionKey),
    school,
    record: { kind: 'pairing', id: it.id },
  }
}

const cycleLine = (school: Named, today: string): Line => ({
  ...undated,
  kind: 'open-cycle',
  title: `Open this year’s cycle at ${school.name}`,
  why: `The school has no cycle for ${academicYearWords(academicYearOf(today))} yet`,
  school,
  record: { kind: 'school', id: school.id },
})

const priorityLine = (it: TodayFacts['priorities'][number], words: StepWords): TodayLine => ({
  ...undated,
  kind: 'priority',
  title: it.title,
  why: `Step ${stepNumber(it.step)} of ${steps.length}: ${words(it.step).title}`,
  school: it.school,
  record: { kind: 'priority', id: it.id },
  update: { last: it.lastUpdate },
})
