import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatAcademicYear, formatHalfDays } from '../../lib/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddMember } from './MemberForm.tsx'
import { AddPartner } from './PartnerForm.tsx'
import { PartnerRows } from './PartnerRows.tsx'
import { partnersQuery, teamQuery } from './queries.ts'
import { TeamRows } from './TeamRows.tsx'

/** The trust team and the partners outside the trust: who they are, with what they can help, and how much they have. */
export function GiversPage() {
  const { data: team } = useSuspenseQuery(teamQuery)
  const { data: partners } = useSuspenseQuery(partnersQuery)
  const [adding, setAdding] = useState<'member' | 'partner' | null>(null)
  const close = () => setAdding(null)
  const standing = partners.items.filter(({ ended }) => ended === null)
  const ended = partners.items.filter((partner) => partner.ended !== null)
  const year = formatAcademicYear(team.academicYear)
  const addMember = team.abilities.add && (
    <Button variant="default" onClick={() => setAdding('member')}>
      Add somebody
    </Button>
  )
  const addPartner = partners.abilities.add && (
    <Button variant="default" onClick={() => setAdding('partner')}>
      Add a partner
    </Button>
  )
  return (
    <Page
      title="Who can give, besides our schools?"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Trust team and partners',
      ]}
    >
      <Section
        heading="The trust team"
        lead={
          team.members.length > 0 &&
          `${count(team.members.length, 'person', 'people')}, with ${formatHalfDays(team.halfDays)} in ${year}`
        }
        actions={team.members.length > 0 && addMember}
        divided
      >
        {team.members.length === 0 ? (
          <EmptyState title={`Nobody is in the team for ${year} yet`} action={addMember}>
            {team.abilities.add
              ? 'Name who of the trust’s own people gives support, with what, and how many days they have.'
              : 'Trust leaders name here who of the trust’s own people gives support.'}
          </EmptyState>
        ) : (
          <TeamRows members={team.members} />
        )}
      </Section>
      <Section
        heading="Partners"
        lead="Organisations outside the trust."
        actions={partners.items.length > 0 && addPartner}
        divided
      >
        {standing.length === 0 && (
          <EmptyState
            title={ended.length > 0 ? 'No partner gives support now' : 'No partner is named yet'}
            action={partners.items.length === 0 && addPartner}
          >
            {partners.abilities.add
              ? 'Add a university, a teaching hub, a charity or a local authority that can help a school.'
              : 'Trust leaders add organisations here that can help a school.'}
          </EmptyState>
        )}
        <PartnerRows partners={standing} />
      </Section>
      {ended.length > 0 && (
        <Section heading="Partners of the past">
          <PartnerRows partners={ended} />
        </Section>
      )}
      <AddMember opened={adding === 'member'} onClose={close} team={team} />
      <AddPartner opened={adding === 'partner'} onClose={close} />
    </Page>
  )
}
