import { Button } from '@mantine/core'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../ui/Page.tsx'
import { useSession } from '../shell/session.ts'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'
import { schemeQuery, schemesQuery } from './queries.ts'
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
      lead={leadOf(number, versions.current, shown.version?.keptBy ?? [])}
      crumbs={
        abilities.setUp
          ? setUpCrumbs('Scheme')
          : [
              <Link key="categorise" to="/categorise">
                Categorise
              </Link>,
              'Scheme',
            ]
      }
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
  const rounds = keptBy.map(academicYearWords).join(', ')
  return `${what} It doesn’t hold now.${rounds === '' ? '' : ` The round of ${rounds} keeps it.`}`
}
