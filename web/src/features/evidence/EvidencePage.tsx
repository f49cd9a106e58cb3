import { Button, Modal } from '@mantine/core'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Columns } from '../../ui/Columns.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSession } from '../shell/session.ts'
import { EditEvidence } from './EditEvidence.tsx'
import classes from './Evidence.module.css'
import { stateLabel, stateOf } from './evidence-look.ts'
import { LinkToClaim } from './LinkToClaim.tsx'
import { PieceClaims, PieceFacts, PieceSeen } from './Piece.tsx'
import { evidenceQuery } from './queries.ts'
import { Revisions } from './Revisions.tsx'
import { WithdrawEvidence } from './WithdrawEvidence.tsx'

/** One piece of evidence: what was seen, what it bears on, every version of its file. */
export function EvidencePage({ evidenceId }: { evidenceId: string }) {
  const { data: evidence } = useSuspenseQuery(evidenceQuery(evidenceId))
  const [doing, setDoing] = useState<'edit' | 'withdraw' | null>(null)
  const { abilities, school } = evidence
  const { seeTrust } = useSession().abilities
  const done = () => setDoing(null)
  return (
    <Page
      title={evidence.title}
      crumbs={[...(seeTrust ? inLibrary(school) : inCase(evidence)), evidence.title]}
      lead={`${evidence.by.name} added it; it was seen on ${formatDay(evidence.effectiveOn)}.`}
      actions={
        <>
          <Chip tone={stateOf(evidence) === 'live' ? 'teal' : 'neutral'}>{stateLabel(evidence)}</Chip>
          {abilities.edit && doing !== 'edit' && (
            <Button variant="default" onClick={() => setDoing('edit')}>
              Change
            </Button>
          )}
          {abilities.withdraw && (
            <Button variant="subtle" onClick={() => setDoing('withdraw')}>
              Withdraw it…
            </Button>
          )}
        </>
      }
    >
      <Columns
        aside={
          <>
            <Section heading="What it counts as">
              <PieceFacts evidence={evidence} />
            </Section>
            <Revisions evidence={evidence} />
          </>
        }
      >
        {doing === 'edit' && (
          <Card>
            <EditEvidence evidence={evidence} onDone={done} />
          </Card>
        )}
        <Section heading="What was seen">
          <div className={classes.form}>
            <PieceSeen evidence={evidence} />
          </div>
        </Section>
        <Section heading="What it bears on">
          <div className={classes.form}>
            <PieceClaims evidence={evidence} />
            {abilities.link && <LinkToClaim evidence={evidence} />}
          </div>
        </Section>
      </Columns>
      <Modal opened={doing === 'withdraw'} onClose={done} title="Withdraw this evidence?">
        <WithdrawEvidence evidence={evidence} onDone={done} onCancel={done} />
      </Modal>
    </Page>
  )
}

const inLibrary = (school: Evidence['school']) => [
  <Link key="evidence" to="/evidence">
    Evidence
  </Link>,
  <Link key="school" to="/evidence" search={{ school: school.id }}>
    {school.name}
  </Link>,
]

/** From outside there is no library: back to the case that rests on it. */
const inCase = ({ ratings, school }: Evidence) =>
  ratings.slice(0, 1).map(({ categorisationId }) => (
    <Link key="case" to="/categorise/$categorisationId" params={{ categorisationId }}>
      {school.name}
    </Link>
  ))
