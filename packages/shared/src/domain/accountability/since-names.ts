/** From when changes of the board's page are told: the person's last look, or the board's last meeting. */
export const sinceKinds = ['look', 'meeting'] as const
export type SinceKind = (typeof sinceKinds)[number]
