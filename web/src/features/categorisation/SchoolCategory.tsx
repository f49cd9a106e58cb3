import type { Category } from '@sixfold/shared/contracts/categories.ts'
import { movementWords } from '@sixfold/shared/domain/categorisation/movement.ts'
import { useQuery } from '@tanstack/react-query'
import { formatAcademicYear, formatDay } from '../../lib/format.ts'
import { toProblem } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Categorisation.module.css'
import { CategoryChip } from './CategoryChip.tsx'
import { entitlementWords } from './category-look.ts'
import { HeadsReply } from './HeadsReply.tsx'
import { categoriesQuery } from './queries.ts'

/**
 * The category on a school's page: since when, whether the school needs less or more support than last year, and why. Shows
 * nothing to those who see the school as a peer, nor the category of the year that the page shows already (`besides`). The
 * page's loader may fetch `categoriesQuery` first.
 */
export function SchoolCategory({ schoolId, besides }: { schoolId: string; besides?: number | undefined }) {
  const { data, error } = useQuery(categoriesQuery(schoolId))
  const today = useToday()
  if (error) return toProblem(error).status === 404 ? null : <ProblemAlert error={error} />
  if (!data) return <Card caption="Category">…</Card>
  const now = data.items.find((it) => it.inForce)
  const next = data.items.find((it) => it.effectiveOn > today)
  if (!now)
    return (
      <Card caption="Category">
        <p>{next ? 'No category in force yet.' : 'No category yet. The first one comes with a round.'}</p>
        {next && <Coming category={next} />}
      </Card>
    )
  if (now.academicYear === besides && !next) return null
  const movement = movementWords(now.movement)
  return (
    <Card
      caption={`Category ${formatAcademicYear(now.academicYear)}`}
      aside={
        <>
          since <time dateTime={now.effectiveOn}>{formatDay(now.effectiveOn)}</time>
        </>
      }
    >
      <p className={classes.line}>
        <CategoryChip level={now.level} /> {movement}
      </p>
      {now.enteredLater && <p className={classes.soft}>Entered later by {now.by.name}</p>}
      {now.rationale !== '' && <p className={classes.text}>{now.rationale}</p>}
      {now.reply && <HeadsReply reply={now.reply} />}
      <p className={classes.soft}>{entitlementWords(now.promises)}</p>
      {next && <Coming category={next} />}
    </Card>
  )
}

/** A category that is published but not in force yet. */
function Coming({ category }: { category: Category }) {
  return (
    <p className={classes.line}>
      From <time dateTime={category.effectiveOn}>{formatDay(category.effectiveOn)}</time>:{' '}
      <CategoryChip level={category.level} />
    </p>
  )
}
