/** An approved version, as far as it matters when the local committee saw it. */
type Version = { number: number; day: string }

/** The version that was in force on a day: the newest approved by its end. Null when none was. */
export const inForceOn = <Of extends Version>(versions: readonly Of[], day: string): Of | null =>
  versions.reduce<Of | null>(
    (newest, one) => (one.day <= day && one.number > (newest?.number ?? 0) ? one : newest),
    null,
  )

export type Sight = { seenOn: string | null; minute: string | null }

/**
 * Why it can't be noted so that the local committee saw the plan, to be said at the day; null means it can. What a committee
 * sees is a version in force, so the day is within the plan's life: from when its first version was approved until today.
 */
export function sightFault(
  { seenOn, minute }: Sight,
  versions: readonly Version[],
  today: string,
): string | null {
  if (seenOn === null) return minute === null ? null : 'Give the day of this minute'
  if (seenOn > today) return 'Give the day on which it was seen: today or an earlier one'
  if (versions.length === 0) return 'No version of this plan is approved yet: note it once one is'
  return inForceOn(versions, seenOn) === null
    ? 'No version of this plan was approved on that day yet: give the day on which the committee saw one'
    : null
}
