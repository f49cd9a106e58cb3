import type { StepKey } from '../../../packages/shared/src/domain/cycle/steps.ts'
import type { Seen } from './text.ts'

/**
 * What is seen while a step is under way, whatever the priority. Of different kinds, the last from outside the school, so
 * that one is thin evidence, two are adequate and three strong (domain.md §5.2).
 */
export const progress: Partial<Record<StepKey, readonly [Seen, Seen, Seen]>> = {
  explore: [
    {
      kind: 'staff-voice',
      source: 'school',
      title: 'What those who would do it think of the options',
      note: 'Two options were liked, one of them by those who would carry it. Time was the first question for each.',
    },
    {
      kind: 'other',
      source: 'school',
      title: 'What research says, on one page',
      note: 'Strongest where adults are trained together and the change is small. Cost is mostly time.',
      openly: true,
    },
    {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'A morning in a school that has tried it',
      note: 'It took them two terms, not one. They would begin with fewer classes.',
      openly: true,
    },
  ],
  prepare: [
    {
      kind: 'staff-voice',
      source: 'school',
      title: 'Reading the plan together',
      note: 'Everyone can say what they will do differently on Monday. Cover for the second training day is still open.',
      openly: true,
    },
    {
      kind: 'governor-visit',
      source: 'school',
      title: 'A governor asks how we will know',
      note: 'The measure was clear. The milestone for spring has been made more modest.',
      openly: true,
    },
    {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'Our plan, read by a colleague from another school',
      note: 'Realistic in time. They asked who does it when the lead is away.',
    },
  ],
  deliver: [
    {
      kind: 'learning-walk',
      source: 'school',
      title: 'How it is going, half-way',
      note: 'Seen as planned in most rooms. Where it is not, the reason is cover rather than will.',
      openly: true,
    },
    {
      kind: 'pupil-voice',
      source: 'school',
      title: 'Those it is for, on how it is going',
      note: 'Most have noticed the change and can say what is different. They would like to be asked again.',
      openly: true,
    },
    {
      kind: 'external-review',
      source: 'external',
      title: 'Visit by an adviser',
      note: 'Faithful to the plan and adapted with care. Keep the weekly check until spring.',
    },
  ],
  secure: [
    {
      kind: 'staff-voice',
      source: 'school',
      title: 'Would we miss it?',
      note: 'Nearly all would. Newcomers were shown it by colleagues, without being asked to.',
      openly: true,
    },
    {
      kind: 'data',
      source: 'school',
      title: 'A term after the extra help ended',
      note: 'The measure has held. No group has fallen back.',
      openly: true,
    },
    {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'Visitors on what they would take home',
      note: 'Two schools asked for the materials and for an hour with the lead.',
      openly: true,
    },
  ],
}
