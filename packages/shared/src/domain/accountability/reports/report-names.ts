/** What a leader makes: papers for a meeting, or a report at any time. domain.md §8 */
export const reportKinds = ['meeting-pack', 'report'] as const
export type ReportKind = (typeof reportKinds)[number]

/** `unsigned`: frozen by itself when papers went out. */
export const reportStates = ['draft', 'signed', 'unsigned', 'discarded'] as const
export type ReportState = (typeof reportStates)[number]

/** Parts that are read and kept apart, so that the open one can be shared: `decisions` is what a body is asked to decide. */
export const reportParts = ['open', 'confidential', 'decisions'] as const
export type ReportPart = (typeof reportParts)[number]

export const reportFormats = ['pdf', 'docx', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What a report can hold, in its order. A new section is one more name here and one file that writes it. */
export const reportSections = [
  'schools',
  'since',
  'categories',
  'movement',
  'priorities',
  'reviews',
  'support',
  'questions',
  'ratings',
  'exceptions',
  'decisions',
] as const
export type ReportSection = (typeof reportSections)[number]
