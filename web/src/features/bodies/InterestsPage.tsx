import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useToday } from '../../lib/today.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { when } from './body-words.ts'
import { meetingCrumbs } from './crumbs.tsx'
import { DeclareInterest } from './DeclareInterest.tsx'
import { InterestRows } from './InterestRows.tsx'
import { interestsQuery } from './queries.ts'

/** Interests that people have declared in schools, at a meeting or apart from one. */
export function InterestsPage() {
  const { data } = useSuspenseQuery(interestsQuery)
  const today = useToday()
  const [declaring, setDeclaring] = useState(false)
  const standing = data.items.filter((it) => when(it, today) === 'now')
  const past = data.items.filter((it) => when(it, today) !== 'now')
  const declare = data.abilities.keep && (
    <Button onClick={() => setDeclaring(true)}>Record an interest</Button>
  )
  return (
    <Page
      title="Who has an interest in a school?"
      lead="Whoever has one decides nothing on that school, from the day on which it was declared until it ends."
      crumbs={meetingCrumbs('Declared interests')}
      actions={declare}
    >
      <Section heading="Standing now" divided>
        {standing.length === 0 ? (
          <EmptyState title="Nobody has declared an interest">
            Those who work at a school or govern it needn’t: they decide nothing there anyway.
          </EmptyState>
        ) : (
          <InterestRows interests={standing} />
        )}
      </Section>
      {past.length > 0 && (
        <Section heading="Ended" divided>
          <InterestRows interests={past} />
        </Section>
      )}
      <DeclareInterest opened={declaring} onClose={() => setDeclaring(false)} />
    </Page>
  )
}
