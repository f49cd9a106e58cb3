import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { categoryLook } from './category-look.ts'

/** A category: ● Sustain, ▲ Improve, ◆ Repair, ■ Stabilise. `plain` has no ground, for lists of figures. */
export function CategoryChip({ level, variant = 'filled' }: { level: Level; variant?: 'filled' | 'plain' }) {
  const { levels } = useScheme()
  const { shape, tone } = categoryLook(level)
  return (
    <Chip shape={shape} tone={tone} variant={variant}>
      {levels[level].label}
    </Chip>
  )
}
