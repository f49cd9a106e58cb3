import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../ui/Page.tsx'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'
import { currentSchemeQuery } from './current-scheme.ts'
import { schemeDraftQuery } from './queries.ts'
import { SchemeForm } from './SchemeForm.tsx'

/** The draft of the next version, for trust leaders. */
export function EditSchemePage() {
  const [{ data: draft }, { data: current }] = useSuspenseQueries({
    queries: [schemeDraftQuery, currentSchemeQuery],
  })
  return (
    <Page
      title="What should the next version of the scheme say?"
      lead="Save it as a draft as often as you like; nobody but trust leaders sees it before it is published."
      crumbs={setUpCrumbs(
        <Link key="scheme" to="/set-up/scheme">
          Scheme
        </Link>,
        'Change',
      )}
    >
      <SchemeForm draft={draft} current={current} />
    </Page>
  )
}
