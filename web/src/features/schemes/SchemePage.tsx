import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { Page } from '../../ui/Page.tsx'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'
import { currentSchemeQuery, schemesQuery } from './queries.ts'
import { SchemeShown } from './SchemeShown.tsx'
import { SchemeVersions } from './SchemeVersions.tsx'

/** The scheme that holds now, for everybody; its versions; and for leaders the way to the next. */
export function SchemePage() {
  const [{ data: current }, { data: versions }] = useSuspenseQueries({
    queries: [currentSchemeQuery, schemesQuery],
  })
  return (
    <Page
      title="How do we judge schools, and what does each category bring?"
      lead={
        current.number === 0
          ? 'This is Sixfold’s own scheme. It holds until the trust publishes its own.'
          : `This is version ${current.number}. A round keeps the version that it opened with.`
      }
      crumbs={setUpCrumbs('Scheme')}
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
      <SchemeShown scheme={current.scheme} />
      {versions.items.length > 0 && <SchemeVersions versions={versions} />}
    </Page>
  )
}
