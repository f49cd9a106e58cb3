import type { ReportKind, ReportPart, ReportSection, ReportState } from './report-names.ts'

export const reportKindWords: Record<ReportKind, string> = {
  'meeting-pack': 'Pack for a meeting',
  report: 'Report',
}

export const reportStateWords: Record<ReportState, string> = {
  draft: 'Draft',
  signed: 'Signed',
  unsigned: 'Frozen unsigned',
  discarded: 'Discarded',
}

export const reportPartWords: Record<ReportPart, { title: string; says: string }> = {
  open: { title: 'Open part', says: 'What can be shared once somebody has checked it.' },
  confidential: {
    title: 'Confidential part',
    says: 'Ratings by criterion, what rules found, and questions about it. For trustees, the clerk and leaders.',
  },
  decisions: {
    title: 'What is asked to be decided',
    says: 'Proposals that aren’t published. For whoever decides on them, the clerk and leaders.',
  },
}

export const reportSectionWords: Record<ReportSection, { title: string; says: string }> = {
  schools: {
    title: 'Where does every school stand?',
    says: 'Category with the head’s reply, movement, priorities, evidence, review and support.',
  },
  since: {
    title: 'What changed since the last meeting?',
    says: 'What the board’s page says other than at the end of the day on which the board last met.',
  },
  categories: {
    title: 'Why is each school in its category?',
    says: 'Each rationale, with the head’s reply beside it.',
  },
  movement: { title: 'What moved?', says: 'From which category to which, since 31 August.' },
  priorities: { title: 'How far are the priorities?', says: 'Open priorities by step, and each school’s.' },
  reviews: { title: 'Which reviews are due or late?', says: 'The next review of every school.' },
  support: {
    title: 'Who supports whom?',
    says: 'Days given and received this academic year, and what they cost.',
  },
  questions: {
    title: 'Which questions are open?',
    says: 'The board’s questions, the oldest first, with their age; those about what rules found in the confidential part.',
  },
  ratings: { title: 'How is each criterion rated?', says: 'In the confidential part.' },
  exceptions: {
    title: 'What should we look at?',
    says: 'What rules found, with what was said of it. In the confidential part.',
  },
  decisions: {
    title: 'What is the meeting asked to decide?',
    says: 'Of a pack for a meeting: proposals that wait for the body, in a part of their own.',
  },
}

/** On every page and in every table of what isn't the open part. */
export const notToBeShared = 'Not to be shared'

/** On every page of every file. */
export const reportFooter = 'Check freedom of information exemptions before sharing'
