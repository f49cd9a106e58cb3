import type { Level } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { Chip } from '../../ui/Chip.tsx'
import { categoryLook } from './category-look.ts'

/** A category: ● Sustain, ▲ Improve, ◆ Repair, ■ Stabilise. `plain` has no ground, for lists of figures. */
export function CategoryChip({ level, variant = 'filled' }: { level: Level; variant?: 'filled' | 'plain' }) {
  const { shape, tone, word } = categoryLook(level)
  return (
    <Chip shape={shape} tone={tone} variant={variant}>
      {word}
    </Chip>
  )
}
