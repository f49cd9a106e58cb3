import { type SeenStatus, statusWords } from '@sixfold/shared/domain/categorisation/status.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

const settled: Partial<Record<SeenStatus, ShapeName>> = { published: 'circle', closed: 'ring' }

/** Where a school is in a round: shape and word. Null: nobody has begun. */
export const statusLook = (status: SeenStatus | null): { shape: ShapeName; word: string } =>
  status === null
    ? { shape: 'ring', word: 'Not begun' }
    : { shape: settled[status] ?? 'half', word: statusWords[status] }

const order: readonly (SeenStatus | null)[] = [
  'challenged',
  're-reviewed',
  'moderated',
  'proposed',
  'self-assessing',
  null,
  'with-trust',
  'awaiting-reply',
  'awaiting-decision',
  'published',
  'closed',
]

/** What waits for somebody comes before what is settled. */
export const statusRank = (status: SeenStatus | null): number => order.indexOf(status)
