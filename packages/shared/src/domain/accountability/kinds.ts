/** What an event or a thing to do can lead to. */
export const recordKinds = [
  'school',
  'cycle',
  'plan',
  'priority',
  'evidence',
  'round',
  'categorisation',
  'review',
  'pairing',
  'practice',
  'network',
  'question',
  'report',
] as const
export type RecordKind = (typeof recordKinds)[number]

export const isRecordKind = (kind: string): kind is RecordKind => recordKinds.some((one) => one === kind)

/** What may wait for somebody. */
export const todayKinds = [
  'review',
  'decide',
  'plan',
  'propose',
  'categorise',
  'consent',
  'support',
  'open-cycle',
  'action',
  'priority',
  'question',
  'pack',
] as const
export type TodayKind = (typeof todayKinds)[number]
