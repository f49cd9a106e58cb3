import { Button } from '@mantine/core'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../ui/Page.tsx'
import { useSession } from '../shell/session.ts'
import { crumbsTo } from './crumbs.tsx'
import { schemeQuery, schemesQuery } from './queries.ts'
import { roundsThat } from './rounds-that.ts'
import { SchemeShown } from './SchemeShown.tsx'
import { SchemeVersions } from './SchemeVersions.tsx'

/** A version of the scheme for everybody to read, with the others below it; for leaders the way to the next. */
export function SchemePage({ number }: { number: number }) {
  const [{ data: shown }, { data: versions }] = useSuspenseQueries({
    queries: [schemeQuery(number), schemesQuery],
  })
  const { abilities } = useSession()
  return (
    <Page
      title="How do we judge schools, and what does each category bring?"
      lead={leadOf(number, versions.current, shown.keptBy)}
      crumbs={crumbsTo(abilities.setUp, 'Scheme')}
      actions={
        <>
          {versions.items.length > 0 && <Link to="/set-up/scheme/compare">Compare versions</Link>}
          {versions.abilities.edit && (
            <Button renderRoot={(props) => <Link {...props} to="/set-up/scheme/edit" />}>
              Change the scheme
            </Button>
          )}
        </>
      }
    >
      <SchemeShown scheme={shown.scheme} />
      {versions.items.length > 0 && <SchemeVersions versions={versions} />}
    </Page>
  )
}

function leadOf(number: number, current: number, keptBy: readonly number[]): string {
  const what = number === 0 ? 'This is Sixfold’s own scheme.' : `This is version ${number}.`
  if (number === current)
    return number === 0
      ? `${what} It holds until the trust publishes its own.`
      : `${what} It holds now. A round keeps the version that it opened with.`
  return `${what} It doesn’t hold now.${keptBy.length === 0 ? '' : ` ${roundsThat(keptBy, 'keeps', 'keep')} it.`}`
}
