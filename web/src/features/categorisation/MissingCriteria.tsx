import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { Notice } from '../../ui/Notice.tsx'
import { criterionIn } from './way-words.ts'

/** Where on the page a criterion is rated. */
export const placeOf = (key: CriterionKey): string => `criterion-${key}`

/** What is missing of criteria, each a link that puts the cursor where it is mended. Nothing when nothing is. */
export function MissingCriteria({ title, blockers }: { title: string; blockers: readonly Blocker[] }) {
  const missing = blockers.flatMap((blocker) => {
    const key = criterionIn(blocker)
    return key === null ? [] : [{ key, message: blocker.message }]
  })
  if (missing.length === 0) return null
  return (
    <Notice tone="amber">
      <p>{title}</p>
      <ul>
        {missing.map(({ key, message }) => (
          <li key={key}>
            <a
              href={`#${placeOf(key)}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(key)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Its note where one is asked for, else its rating. */
function goTo(key: CriterionKey): void {
  const place = document.getElementById(placeOf(key))
  const field = place?.querySelector<HTMLElement>('textarea') ?? place?.querySelector<HTMLElement>('input')
  field?.focus({ preventScroll: true })
  place?.scrollIntoView({ block: 'center' })
}
