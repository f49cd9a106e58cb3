import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../ui/Chip.tsx'
import classes from './Plan.module.css'
import { planLook } from './plan-status.ts'
import { schoolPlansQuery } from './queries.ts'

/** To the plan of a cycle, with where it stands. Nothing while that isn't known. */
export function SchoolPlanLink({ schoolId, cycleId }: { schoolId: string; cycleId: string }) {
  const { data } = useQuery(schoolPlansQuery(schoolId))
  const plan = data?.items.find((one) => one.cycleId === cycleId)
  if (!plan) return null
  const { tone, shape, word } = planLook(plan)
  return (
    <span className={classes.planLink}>
      <Link
        className={classes.target}
        to="/schools/$schoolId/plan"
        params={{ schoolId }}
        search={{ cycle: cycleId }}
      >
        The plan
      </Link>
      <Chip tone={tone} shape={shape}>
        {word}
      </Chip>
    </span>
  )
}
