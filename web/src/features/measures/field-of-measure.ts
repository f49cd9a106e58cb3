/** The id of what mends something of a measure, for the gate's links to lead to. */
export const fieldOfMeasure = (
  lacking: 'baseline' | 'milestone' | 'observe',
  { id }: { id: string },
): string => `${lacking}-${id}`
