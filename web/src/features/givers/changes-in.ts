/** What to send of a change: the fields that read otherwise than when the form was opened. */
export const changesIn = <Said extends object>(
  now: Said,
  opened: { [Field in keyof Said]: unknown },
): Partial<Said> =>
  Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(opened[field as keyof Said]),
    ),
  ) as Partial<Said>
