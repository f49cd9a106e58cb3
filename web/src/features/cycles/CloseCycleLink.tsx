import { Button } from '@mantine/core'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { Link } from '@tanstack/react-router'
import { useToday } from '../../lib/today.tsx'
import { isDueToClose, nextOf } from './next-cycle.ts'

/** Leads to closing a cycle, for who may: in plain view once its year ends, quietly before. */
export function CloseCycleLink({ cycle, cycles }: { cycle: Cycle; cycles: readonly Cycle[] }) {
  const today = useToday()
  if (!cycle.abilities.close) return null
  return (
    <div>
      <Button
        variant={isDueToClose(cycle, today) ? 'default' : 'subtle'}
        size={isDueToClose(cycle, today) ? 'sm' : 'compact-md'}
        renderRoot={(props) => (
          <Link
            {...props}
            to="/schools/$schoolId/close-cycle"
            params={{ schoolId: cycle.school.id }}
            search={{ cycle: cycle.id }}
          />
        )}
      >
        {closeWords(cycle, nextOf(cycle, cycles, today))}…
      </Button>
    </div>
  )
}

/** "Close 2025/26 and open 2026/27". */
export const closeWords = ({ academicYear }: Cycle, next: { academicYear: number; opens: boolean }): string =>
  `Close ${academicYearWords(academicYear)}${next.opens ? ` and open ${academicYearWords(next.academicYear)}` : ''}`
