import type { Level } from '../../packages/shared/src/domain/categorisation/scheme.ts'
import type { StepKey } from '../../packages/shared/src/domain/cycle/steps.ts'

/** How a school's category for this year stands: published, with its head or the board, or sent back with the board's question. */
export type Standing = 'published' | 'with-head' | 'with-board' | 'sent-back'

/** Where one of this year's priorities is, and what is particular about it. */
export type Now = {
  title: string
  step: StepKey
  /** A second look found less than the school's own record says. */
  contested?: true
  /** Went back from step 3 to step 2 once. */
  wentBack?: true
  /** Is in its second turn, after "adapt". */
  secondTurn?: true
  /** A trust leader went past an open condition. */
  overridden?: true
  /** Pieces of evidence on the present step that say it is going well; one unless said. */
  evidence?: 0 | 1 | 2 | 3
  /** Has what the present step asks for, so can go on. */
  ready?: true
}

/** A school over the three years: its categories (null: not in the trust yet), and this year's priorities by rank. */
export type SchoolYears = {
  levels: readonly [twoYearsAgo: Level | null, lastYear: Level, thisYear: Level]
  standing: Standing
  priorities: readonly Now[]
}

export const schoolYears: Record<string, SchoolYears> = {
  aldercombe: {
    levels: [4, 4, 4],
    standing: 'published',
    priorities: [
      { title: 'Pupils remember what they learned last year', step: 'deliver', evidence: 3 },
      { title: 'Spelling that lasts beyond Friday', step: 'evaluate', ready: true },
      { title: 'Books that children choose to open', step: 'secure', evidence: 3, ready: true },
    ],
  },
  brackenhurst: {
    levels: [2, 2, 3],
    standing: 'published',
    priorities: [
      { title: 'Reading in every subject', step: 'prepare', evidence: 2, ready: true },
      { title: 'Year 8 deserves our best teaching', step: 'deliver', evidence: 2 },
      { title: 'Someone to turn to: wellbeing in plain sight', step: 'deliver', evidence: 3, ready: true },
    ],
  },
  'cold-ash': {
    levels: [3, 3, 3],
    standing: 'published',
    priorities: [
      { title: 'Small steps that we can all see', step: 'explore', evidence: 2 },
      {
        title: 'A voice for every pupil: communication all day',
        step: 'deliver',
        evidence: 3,
        contested: true,
      },
      { title: 'Ready for adult life, from the first year on', step: 'evaluate' },
    ],
  },
  thornmere: {
    levels: [2, 1, 2],
    standing: 'published',
    priorities: [
      {
        title: 'Every child writes at length, every day',
        step: 'prepare',
        evidence: 2,
        wentBack: true,
        contested: true,
      },
      { title: 'Children come to school, and stay', step: 'deliver', evidence: 3, ready: true },
      { title: 'Leaders of subjects lead', step: 'evaluate' },
    ],
  },
  'dunnock-lane': {
    levels: [3, 3, 3],
    standing: 'published',
    priorities: [
      { title: 'Everyone a reader by seven', step: 'deliver', evidence: 2 },
      { title: 'Settled and known within three weeks', step: 'secure', evidence: 2 },
    ],
  },
  elmswell: {
    levels: [2, 3, 3],
    standing: 'with-head',
    priorities: [
      { title: 'Number facts known by heart', step: 'prepare', evidence: 0 },
      {
        title: 'Every pupil with SEND knows their next step, and so do we',
        step: 'deliver',
        secondTurn: true,
      },
    ],
  },
  fenwick: {
    levels: [3, 4, 4],
    standing: 'published',
    priorities: [
      { title: 'Talk comes first in every lesson', step: 'evaluate', ready: true },
      { title: 'Outdoors, whatever the weather', step: 'secure', evidence: 3, ready: true },
      { title: 'A playtime where everyone is in', step: 'secure', evidence: 2 },
    ],
  },
  greythorpe: {
    levels: [3, 3, 2],
    standing: 'with-board',
    priorities: [
      { title: 'Resits that lead somewhere', step: 'explore', evidence: 2, ready: true },
      { title: 'The right course by the end of week six', step: 'prepare', evidence: 0 },
      { title: 'Independent study that is taught', step: 'diagnose', ready: true },
    ],
  },
  harrowgate: {
    levels: [2, 2, 1],
    standing: 'published',
    priorities: [
      { title: 'A calm first hour, in every corridor', step: 'explore', evidence: 0, overridden: true },
      { title: 'Attendance is everybody’s first question', step: 'diagnose' },
      { title: 'New teachers who stay and grow', step: 'prepare', evidence: 0 },
    ],
  },
  ivelchester: {
    levels: [2, 3, 3],
    standing: 'published',
    priorities: [
      { title: 'Reasoning, not racing, in mathematics', step: 'deliver', evidence: 2 },
      { title: 'Disadvantaged pupils first, in what we plan and where we sit', step: 'prepare', evidence: 3 },
      { title: 'Every pupil meets the world of work, twice a year', step: 'evaluate', contested: true },
    ],
  },
  'kestrel-rise': {
    levels: [3, 3, 4],
    standing: 'with-board',
    priorities: [
      { title: 'Work that fits into the week', step: 'secure', evidence: 3 },
      { title: 'Everyone a reader by seven', step: 'evaluate' },
    ],
  },
  'little-marsham': {
    levels: [3, 2, 3],
    standing: 'published',
    priorities: [
      { title: 'Assessment that changes tomorrow’s lesson', step: 'deliver', evidence: 2 },
      { title: 'A building that helps, within what we have', step: 'explore' },
    ],
  },
  'st-wystans': {
    levels: [4, 3, 3],
    standing: 'sent-back',
    priorities: [
      { title: 'Families know how it is going, before the report', step: 'diagnose', ready: true },
      { title: 'Children come to school, and stay', step: 'explore', evidence: 3, ready: true },
    ],
  },
  rushbrook: {
    levels: [null, 1, 2],
    standing: 'published',
    priorities: [
      { title: 'A curriculum that earns its exam results', step: 'prepare' },
      { title: 'Governors who see for themselves', step: 'deliver', evidence: 2 },
      { title: 'Safeguarding that everyone can explain', step: 'evaluate', ready: true },
    ],
  },
}
