import { type CriterionKey, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Facts } from '../../ui/Facts.tsx'
import classes from './Ratings.module.css'

/** How one tells each level of a criterion, at hand where it is rated; nothing where the trust hasn't written it. */
export function Descriptors({ criterionKey }: { criterionKey: CriterionKey }) {
  const { criteria, ratingWords } = useScheme()
  const descriptors = criteria.find(({ key }) => key === criterionKey)?.descriptors
  const written = levels.filter((level) => descriptors?.[level])
  if (!descriptors || written.length === 0) return null
  return (
    <details className={classes.descriptors}>
      <summary>How one tells each level</summary>
      <Facts
        items={written.map((level) => ({
          label: `${level} ${ratingWords[level]}`,
          value: descriptors[level],
        }))}
      />
    </details>
  )
}
