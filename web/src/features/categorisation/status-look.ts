import { type CategorisationStatus, statusWords } from '@sixfold/shared/domain/categorisation/status.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

const shapes: Record<CategorisationStatus, ShapeName> = {
  'self-assessing': 'half',
  proposed: 'half',
  'awaiting-decision': 'half',
  published: 'circle',
  closed: 'ring',
}

/** Where a school is in a round: shape and word. Null: nobody has begun. */
export const statusLook = (status: CategorisationStatus | null): { shape: ShapeName; word: string } =>
  status === null
    ? { shape: 'ring', word: 'Not begun' }
    : { shape: shapes[status], word: statusWords[status] }

const order: readonly (CategorisationStatus | null)[] = [
  'proposed',
  'self-assessing',
  null,
  'awaiting-decision',
  'published',
  'closed',
]

/** What waits for somebody comes before what is settled. */
export const statusRank = (status: CategorisationStatus | null): number => order.indexOf(status)
