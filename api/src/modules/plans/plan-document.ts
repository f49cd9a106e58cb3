import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import type { StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import type {
  PlanContent,
  PlannedAction,
  PlannedMeasure,
  PlannedPriority,
} from '@sixfold/shared/domain/plans/content.ts'
import { moneyWords } from '@sixfold/shared/domain/plans/money-words.ts'
import type { Block, Document } from '../../documents/document.ts'

/** A plan as one reader may have it on paper. */
export type PrintedPlan = {
  schoolName: string
  trustName: string
  content: PlanContent
  /** Null: the draft as it stands. */
  version: { number: number; day: string; byName: string; hash: string } | null
  committee: { seenOn: string; minute: string | null } | null
  /** Ids of actions that are dropped in a draft: planned no more, and their cost with them. */
  dropped: ReadonlySet<string>
  /** Measures on fewer than six pupils that are not for this reader. */
  leftOut: number
  scheme: Scheme
  stepWords: StepWords
  today: string
  madeAt: Date
}

export function planDocument(plan: PrintedPlan): Document {
  const { schoolName, content, version, today, scheme, dropped } = plan
  const year = academicYearWords(content.academicYear)
  const title = `${schoolName}: improvement plan ${year}`
  const state = version
    ? `Version ${version.number}, approved on ${dayWords(version.day)}`
    : `Draft, not approved, as it stood on ${dayWords(today)}`
  return {
    title,
    author: plan.trustName,
    mark: version ? null : 'Draft, not approved',
    foot: `${schoolName}, ${year}. ${state}`,
    madeAt: plan.madeAt,
    blocks: [
      heading(1, title),
      ...(version ? [] : [notice(`${state}. The trust has not approved what it says.`)]),
      { kind: 'facts', items: factsOf(plan, state) },
      ...(plan.leftOut > 0 ? [paragraph(leftOutWords(plan.leftOut), true)] : []),
      heading(2, 'How we improve, in six steps'),
      {
        kind: 'list',
        items: stepKeys.map(plan.stepWords).map((step) => ({ lead: step.title, text: step.asks })),
      },
      ...content.priorities.flatMap((priority, n) => priorityBlocks(scheme, priority, n + 1, dropped)),
      ...(content.priorities.length === 0 ? [paragraph('The plan has no priority yet.')] : []),
      ...moneyBlocks(content, dropped),
    ],
  }
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const notice = (text: string): Block => ({ kind: 'notice', text })
const paragraph = (text: string, soft = false): Block => ({
  kind: 'paragraph',
  text,
  ...(soft ? { soft } : {}),
})

function factsOf(
  { schoolName, trustName, content, version, committee, dropped }: PrintedPlan,
  state: string,
) {
  return [
    { label: 'School', value: schoolName },
    { label: 'Trust', value: trustName },
    { label: 'Academic year', value: academicYearWords(content.academicYear) },
    { label: 'Version', value: version ? `${state} by ${version.byName}` : state },
    ...(version ? [{ label: 'Seal (SHA-256)', value: grouped(version.hash) }] : []),
    ...(committee
      ? [
          {
            label: 'Local committee',
            value: `Seen on ${dayWords(committee.seenOn)}${committee.minute ? `, minute ${committee.minute}` : ''}`,
          },
        ]
      : []),
    {
      label: 'Money',
      value: `${moneyWords(plannedIn(content.priorities, dropped))} planned, budget ${moneyWords(content.budgetPence)}`,
    },
  ]
}

/** In eights, so that two can be held against each other by eye. */
const grouped = (hash: string) => hash.match(/.{1,8}/g)?.join(' ') ?? hash

const leftOutWords = (count: number) =>
  count === 1
    ? 'One measure is on fewer than six pupils: it stays within the school and trust leaders, and is left out here.'
    : `${count} measures are on fewer than six pupils: they stay within the school and trust leaders, and are left out here.`

function priorityBlocks(
  scheme: Scheme,
  priority: PlannedPriority,
  number: number,
  dropped: Dropped,
): Block[] {
  const { option } = priority
  return [
    heading(2, `Priority ${number}: ${priority.title}`),
    {
      kind: 'facts',
      items: [
        { label: 'Criterion', value: criterionName(scheme, priority.criterionKey) },
        { label: 'Led by', value: priority.lead ?? 'Not said yet' },
        { label: 'Budget', value: capital(moneyWords(priority.budgetPence)) },
        ...(priority.turn > 1 ? [{ label: 'Turn', value: String(priority.turn) }] : []),
      ],
    },
    heading(3, 'The problem'),
    paragraph(priority.problem ?? 'Not written yet.'),
    heading(3, 'Its root cause'),
    paragraph(priority.rootCause ?? 'Not written yet.'),
    heading(3, 'The outcome we intend'),
    paragraph(priority.intendedOutcome ?? 'Not written yet.'),
    heading(3, 'What we chose, and why'),
    paragraph(
      option
        ? `${option.title}${option.costPence === null ? '' : `, at ${moneyWords(option.costPence)}`}\n${option.why}`
        : 'No option is chosen yet.',
    ),
    heading(3, 'How we will know'),
    measuresBlock(scheme, priority.measures),
    heading(3, 'What we will do'),
    actionsBlock(priority.actions, dropped),
  ]
}

function measuresBlock(scheme: Scheme, measures: readonly PlannedMeasure[]): Block {
  if (measures.length === 0) return paragraph('No measure yet.')
  return {
    kind: 'table',
    caption: 'Measures, each with its baseline, target and milestones',
    columns: [
      { header: 'Measure', share: 4 },
      { header: 'Baseline', share: 2 },
      { header: 'Target', share: 2 },
      { header: 'Milestones by term', share: 4 },
    ],
    rows: measures.map((measure) => [
      measure.fewPupils ? `${measure.name} (fewer than six pupils)` : measure.name,
      valueOn(scheme, measure, measure.baseline, measure.baselineOn, 'on'),
      valueOn(scheme, measure, measure.target, measure.targetOn, 'by'),
      measure.milestones.map((milestone) => milestoneWords(scheme, measure, milestone)).join('\n') || 'None',
    ]),
  }
}

function valueOn(
  scheme: Scheme,
  measure: PlannedMeasure,
  value: number | null,
  day: string | null,
  word: string,
): string {
  if (value === null) return 'Not yet'
  return valueWords(scheme, measure, value) + (day === null ? '' : `\n${word} ${dayWords(day)}`)
}

function milestoneWords(
  scheme: Scheme,
  measure: PlannedMeasure,
  milestone: PlannedMeasure['milestones'][number],
): string {
  const { term, academicYear, value, dueOn, note } = milestone
  const when = `${termWords[term]} ${academicYearWords(academicYear)}`
  return `${when}: ${valueWords(scheme, measure, value)} by ${dayWords(dueOn)}${note ? `, ${note}` : ''}`
}

function actionsBlock(actions: readonly PlannedAction[], dropped: Dropped): Block {
  if (actions.length === 0) return paragraph('No action yet.')
  return {
    kind: 'table',
    caption: 'Actions, each with its owner, due day and planned cost',
    columns: [
      { header: 'Action', share: 5 },
      { header: 'Owner', share: 2 },
      { header: 'Due', share: 1.7 },
      { header: 'Planned cost', share: 1.7, figures: true },
    ],
    rows: actions.map((action) => [
      dropped.has(action.id) ? `${action.title} (dropped)` : action.title,
      action.owner ?? 'Nobody yet',
      action.dueOn === null ? 'No day yet' : dayWords(action.dueOn),
      action.plannedPence === null || dropped.has(action.id) ? '–' : moneyWords(action.plannedPence),
    ]),
    total: ['Planned in all', '', '', moneyWords(costOf(actions, dropped))],
  }
}

function moneyBlocks({ priorities, budgetPence }: PlanContent, dropped: Dropped): Block[] {
  if (priorities.length === 0) return []
  return [
    heading(2, 'Money'),
    {
      kind: 'table',
      caption: 'What the actions of each priority cost, and its budget',
      columns: [
        { header: 'Priority', share: 6 },
        { header: 'Planned for actions', share: 2.2, figures: true },
        { header: 'Budget', share: 2, figures: true },
      ],
      rows: priorities.map((priority, n) => [
        `${n + 1}. ${priority.title}`,
        moneyWords(costOf(priority.actions, dropped)),
        capital(moneyWords(priority.budgetPence)),
      ]),
      total: ['The whole plan', moneyWords(plannedIn(priorities, dropped)), capital(moneyWords(budgetPence))],
    },
  ]
}

type Dropped = PrintedPlan['dropped']
const costOf = (actions: readonly PlannedAction[], dropped: Dropped) =>
  actions.reduce((sum, { id, plannedPence }) => sum + (dropped.has(id) ? 0 : (plannedPence ?? 0)), 0)
const plannedIn = (priorities: readonly PlannedPriority[], dropped: Dropped) =>
  priorities.reduce((sum, { actions }) => sum + costOf(actions, dropped), 0)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
