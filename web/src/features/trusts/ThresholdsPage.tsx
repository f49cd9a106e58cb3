import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { trustQuery } from './queries.ts'
import { setUpCrumbs } from './SetUpCrumbs.tsx'
import { Thresholds, ThresholdsForm } from './ThresholdsForm.tsx'

/** From when on rules find something to look at. */
export function ThresholdsPage() {
  const { data: trust } = useSuspenseQuery(trustQuery)
  return (
    <Page
      title="When should something be looked at?"
      width="narrow"
      lead={
        <>
          Rules find <Link to="/exceptions">what is worth a look</Link>. What you set here holds from now on,
          and past days keep what held then.
        </>
      }
      crumbs={setUpCrumbs('Exceptions')}
    >
      <Section
        heading="Rules"
        lead="No rule can be switched off: by them the board holds the trust to account."
      >
        {trust.abilities.edit ? <ThresholdsForm trust={trust} /> : <Thresholds trust={trust} />}
      </Section>
    </Page>
  )
}
