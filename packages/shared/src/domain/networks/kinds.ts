/** What a network is. A hub is one too, of which a school belongs to at most one at a time. domain.md §1, §7. */
export const networkKinds = [
  'hub',
  'subject',
  'teaching-and-learning',
  'inclusion',
  'working-group',
  'plc',
] as const
export type NetworkKind = (typeof networkKinds)[number]

export const networkKindWords: Record<NetworkKind, string> = {
  hub: 'Hub',
  subject: 'Subject network',
  'teaching-and-learning': 'Teaching and learning network',
  inclusion: 'Inclusion network',
  'working-group': 'Working group',
  plc: 'Professional learning community',
}
