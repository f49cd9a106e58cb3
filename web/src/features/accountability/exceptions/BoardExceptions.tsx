import type { Exceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { countWords, sentenceCase } from '@sixfold/shared/domain/accountability/words.ts'
import { Link } from '@tanstack/react-router'
import { Section } from '../../../ui/Section.tsx'
import { OpenAndFolded } from './Folded.tsx'

/** The rest has a page of its own. */
const mostShown = 10

interface BoardExceptionsProps {
  page: Exceptions
  asAt: string | undefined
  /** The schools that are shown; null: all, and givers that aren't schools. */
  schoolIds: readonly string[] | null
}

/** What rules find worth a look, the most pressing first. */
export function BoardExceptions({ page, asAt, schoolIds }: BoardExceptionsProps) {
  const items = page.items.filter(
    ({ schools }) => schoolIds === null || schools.some(({ id }) => schoolIds.includes(id)),
  )
  const open = items.filter(({ state }) => state === 'open').length
  const hidden = open - mostShown
  return (
    <Section
      heading="What should we look at?"
      lead={open > 0 ? undefined : 'No rule finds anything that somebody hasn’t seen.'}
      actions={
        <Link to="/exceptions" search={asAt ? { asAt } : {}}>
          By rule and school
        </Link>
      }
      divided
      id="exceptions"
    >
      <OpenAndFolded
        items={items}
        most={mostShown}
        more={
          hidden > 0 && (
            <p>
              <Link to="/exceptions" search={asAt ? { asAt } : {}}>
                {sentenceCase(countWords(hidden, 'more is', 'more are'))} open: show all
              </Link>
            </p>
          )
        }
      />
    </Section>
  )
}
