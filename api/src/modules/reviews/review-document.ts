import { sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import type { ReviewWork, ReviewedPriority } from '@sixfold/shared/contracts/review-work.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { dayWords } from '@sixfold/shared/domain/calendar/day-words.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { strengthLabel } from '@sixfold/shared/domain/evidence/words.ts'
import { impactWords, ratingWords } from '@sixfold/shared/domain/progress/words.ts'
import {
  type DifferenceLine,
  entitlementLines,
  leftOutWords,
  partsOf,
  questionLines,
  receivedLines,
  sinceWords,
} from '@sixfold/shared/domain/reviews/difference-words.ts'
import { outcomeWords } from '@sixfold/shared/domain/reviews/outcome.ts'
import { earlierPictureWords, type PicturedVersion } from '@sixfold/shared/domain/reviews/picture.ts'
import type { Block, Document } from '../../documents/document.ts'
import type { PrintedReview } from './printed-review.ts'

export function reviewDocument(review: PrintedReview): Document {
  const { schoolName, work, outcome } = review
  const title = `${schoolName}: six-monthly review`
  const state = `Signed off on ${dayWords(outcome.signedOn)}`
  return {
    title,
    author: review.trustName,
    mark: null,
    foot: `${schoolName}, six-monthly review. ${state}`,
    madeAt: review.madeAt,
    blocks: [
      heading(1, title),
      { kind: 'facts', items: factsOf(review, state) },
      heading(2, 'What came of it'),
      paragraph(outcomeWords[outcome.outcome].label),
      ...(outcome.wantsNewDecision ? [notice('A new decision is asked for.')] : []),
      paragraph(outcome.reason),
      heading(2, 'The head’s statement'),
      paragraph(work.statement?.text ?? 'The head wrote none.', work.statement === null),
      ...(work.statement
        ? [paragraph(`${work.statement.by.name}, ${dayWords(work.statement.day)}`, true)]
        : []),
      heading(2, 'What changed'),
      paragraph(
        `${sinceWords(work.difference.since)}, as the record had it on ${dayWords(work.prepared.day)}.`,
      ),
      ...schoolBlocks(work),
      ...work.priorities.flatMap((priority, n) => priorityBlocks(review, priority, n + 1)),
      ...(work.priorities.length === 0 ? [paragraph('No plan was approved when it was prepared.')] : []),
      ...planBlocks(work),
    ],
  }
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const notice = (text: string): Block => ({ kind: 'notice', text })
const paragraph = (text: string, soft = false): Block => ({
  kind: 'paragraph',
  text,
  ...(soft ? { soft: true as const } : {}),
})
/** A list where each line is about something, else a paragraph whose lines say it all. */
const linesOf = (lines: readonly DifferenceLine[]): Block =>
  lines.every(({ about }) => about === null)
    ? paragraph(lines.map(({ words }) => words).join('\n'))
    : {
        kind: 'list',
        items: lines.map(({ about, words }) => ({ lead: about ?? words, text: about ? words : '' })),
      }

/** In eights, so that two can be held against each other by eye. */
const grouped = (hash: string) => hash.match(/.{1,8}/g)?.join(' ') ?? hash

function factsOf({ category, work, outcome, ...review }: PrintedReview, state: string) {
  const { schoolName, trustName, dueOn, scheme } = review
  const { held, before, now } = work
  return [
    { label: 'School', value: schoolName },
    { label: 'Trust', value: trustName },
    {
      label: 'Category',
      value: `${scheme.levels[category.level].label}, ${academicYearWords(category.academicYear)}, in force from ${dayWords(category.effectiveOn)}`,
    },
    { label: 'Due', value: dayWords(dueOn) },
    ...(held
      ? [
          { label: 'Held', value: `${dayWords(held.heldOn)}, by ${held.by.name}` },
          { label: 'Present', value: held.present },
        ]
      : []),
    { label: 'Signed', value: `${state} by ${outcome.by.name}` },
    { label: 'Seal (SHA-256)', value: grouped(outcome.hash) },
    { label: 'Next review', value: dayWords(outcome.next.dueOn) },
    {
      label: earlierPictureWords[before.why],
      value: `${versionWords(before.version)}\n${grouped(before.hash)}`,
    },
    {
      label: 'The plan in force when it was prepared',
      value: `${versionWords(now.version)}\n${grouped(now.hash)}`,
    },
  ]
}

const versionWords = (version: PicturedVersion | null) =>
  version
    ? `${academicYearWords(version.academicYear)}, version ${version.number}, approved on ${dayWords(version.approvedOn)}`
    : 'None was approved'

/** What concerns the whole school: support that it received, visits, and what the trust had promised. */
function schoolBlocks({ difference }: ReviewWork): Block[] {
  const { visits, visitsMade, entitlement } = difference
  const received = receivedLines(difference)
  const questions = questionLines(difference)
  const counted = visits === null && visitsMade > 0 ? [paragraph(`Visits by the trust: ${visitsMade}.`)] : []
  return [
    heading(3, 'Support that the school received'),
    ...(received.length > 0 ? [linesOf(received)] : []),
    ...counted,
    ...(received.length === 0 && counted.length === 0 ? [paragraph('None.', true)] : []),
    ...(questions.length > 0 ? [heading(3, 'Questions that were open'), linesOf(questions)] : []),
    heading(3, `What its category promises in ${academicYearWords(entitlement.academicYear)}`),
    linesOf(entitlementLines(entitlement)),
  ]
}

function priorityBlocks(
  { work, scheme, stepWords }: PrintedReview,
  priority: ReviewedPriority,
  number: number,
): Block[] {
  const { judgement, evidence, step } = priority
  const parts = partsOf(work.difference, priority.id)
  const hidden = work.difference.hidden.find(({ priorityId }) => priorityId === priority.id)
  const left = hidden ? leftOutWords(hidden) : null
  return [
    heading(2, `Priority ${number}: ${priority.title}`),
    {
      kind: 'facts',
      items: [
        { label: 'Criterion', value: criterionName(scheme, priority.criterionKey) },
        {
          label: 'Step',
          value: step === null ? 'Completed' : `${stepNumber(step)}, ${stepWords(step).title}`,
        },
        ...(judgement
          ? [
              { label: 'Progress', value: ratingWords[judgement.progress] },
              { label: 'Impact', value: impactWords[judgement.impact].label },
              { label: 'Judged', value: `${dayWords(judgement.day)} by ${judgement.by.name}` },
            ]
          : []),
        {
          label: 'Evidence',
          value: strengthLabel(evidence),
        },
      ],
    },
    ...(judgement ? [paragraph(judgement.note)] : []),
    ...parts.flatMap(({ heading: name, lines }) => [heading(3, name), linesOf(lines)]),
    ...(parts.length === 0 && left === null ? [paragraph('Nothing was recorded since.', true)] : []),
    ...(left === null ? [] : [paragraph(left, true)]),
  ]
}

function planBlocks({ planChanges, before, now, hiddenMeasures }: ReviewWork): Block[] {
  if (now.version === null) return []
  return [
    heading(2, 'What the plan says otherwise'),
    ...(planChanges.length === 0
      ? [paragraph(before.version === null ? 'There is no earlier plan.' : 'Nothing.', true)]
      : [
          {
            kind: 'table' as const,
            caption: 'What the plan in force says otherwise than the earlier one',
            columns: [
              { header: 'What', share: 4 },
              { header: 'Before', share: 4 },
              { header: 'Now', share: 4 },
            ],
            rows: planChanges.map((it) => [
              [it.priority?.title, it.name, it.field ?? sentenceCase(it.part)]
                .filter((part) => part !== null && part !== undefined)
                .join('\n'),
              it.what === 'added' ? '' : (it.from ?? (it.what === 'removed' ? 'In the plan' : '–')),
              it.what === 'removed' ? 'Taken out' : (it.to ?? (it.what === 'added' ? 'Added' : '–')),
            ]),
          },
        ]),
    ...(hiddenMeasures > 0
      ? [paragraph(leftOutWords({ updates: 0, evidence: 0, measures: hiddenMeasures }) ?? '', true)]
      : []),
  ]
}
