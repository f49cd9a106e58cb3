import { Button } from '@mantine/core'
import type { PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInLondon } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Columns } from '../../ui/Columns.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Trail } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx'
import { AgreementPapers } from './AgreementPapers.tsx'
import { ChangeTerms } from './ChangeTerms.tsx'
import { ConsentButtons } from './ConsentButtons.tsx'
import { Consents } from './Consents.tsx'
import { costWords, termWords } from './delivered-words.ts'
import { Delivered } from './Delivered.tsx'
import { Direction, DirectIt } from './Direction.tsx'
import { DirectedChip } from './DirectedChip.tsx'
import { EndPairingDialog } from './EndPairingDialog.tsx'
import { Judged } from './Judged.tsx'
import { pairingQuery } from './pairing-queries.ts'
import { endedInWords, partnerFact, statusLook, trailWords, whoHelpsWhom } from './pairing-words.ts'
import { Reasons } from './Reasons.tsx'
import classes from './Support.module.css'
import { type PairingActs, usePairingActs } from './use-pairing-acts.ts'

/** One pairing: what is agreed or awaited, what one can do about it, and everything that happened. */
export function PairingPage({ pairingId }: { pairingId: string }) {
  const { data: pairing } = useSuspenseQuery(pairingQuery(pairingId))
  const acts = usePairingActs()
  const [changing, setChanging] = useState(false)
  const { tone, shape, word } = statusLook(pairing.status)
  const mayChange = pairing.abilities.change && pairing.blockers.change.length === 0
  return (
    <Page
      title={whoHelpsWhom(pairing)}
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        pairing.criterion.name,
      ]}
      lead={
        <>
          <Chip tone={tone} shape={shape}>
            {word}
          </Chip>{' '}
          <DirectedChip pairing={pairing} />
        </>
      }
    >
      <ProblemAlert error={acts.agree.error} takeFocus />
      {changing && mayChange && <ChangeTerms pairing={pairing} onDone={() => setChanging(false)} />}
      <Columns
        aside={
          <>
            {pairing.giver.consent && pairing.receiver.consent && (
              <QuestionsAbout
                asking={{
                  record: { kind: 'pairing', id: pairingId },
                  name: whoHelpsWhom(pairing),
                }}
              />
            )}
            <WhatHappened pairing={pairing} />
          </>
        }
      >
        <Section heading="What is it about?">
          <Facts
            items={[
              ...partnerFact(pairing),
              { label: 'With', value: pairing.criterion.name },
              ...(pairing.priority
                ? [
                    {
                      label: 'Priority',
                      value: (
                        <Link to="/priorities/$priorityId" params={{ priorityId: pairing.priority.id }}>
                          {pairing.priority.title}
                        </Link>
                      ),
                    },
                  ]
                : []),
              { label: 'Aim', value: pairing.objective },
              { label: 'How much', value: <HalfDays halfDays={pairing.halfDays} /> },
              ...[
                { label: 'When', value: termWords(pairing) },
                { label: 'Who takes part', value: pairing.takingPart },
                { label: 'Cost', value: costWords(pairing) },
              ].filter(({ value }) => value !== null),
              ...(pairing.countsToEntitlement
                ? []
                : [{ label: 'Promise', value: 'It doesn’t count to what the receiver’s category promises' }]),
              {
                label: 'Paired by',
                value: (
                  <>
                    {pairing.createdBy.name}, <DayText day={dayInLondon(pairing.createdAt)} />
                  </>
                ),
              },
            ]}
          />
          <Reasons pairing={pairing} />
        </Section>
        <Section
          heading={
            pairing.status === 'matched'
              ? 'Who has agreed, and who is asked?'
              : pairing.directed
                ? 'Who agreed, and who was directed?'
                : 'Who agreed?'
          }
        >
          <Consents pairing={pairing} />
          {pairing.ended && <Quote by={endedInWords(pairing)}>{pairing.ended.reason}</Quote>}
          <Direction pairing={pairing} />
          <ConsentButtons pairing={pairing} acts={acts} />
          <AgreementPapers pairing={pairing} />
        </Section>
        <Delivered pairing={pairing} />
        <Judged pairing={pairing} />
        <LeadersButtons
          pairing={pairing}
          acts={acts}
          mayChange={mayChange && !changing}
          onChange={setChanging}
        />
      </Columns>
      <EndPairingDialog acts={acts} />
    </Page>
  )
}

interface LeadersButtonsProps {
  pairing: PairingWithTrail
  acts: PairingActs
  mayChange: boolean
  onChange: (changing: true) => void
}

/** What the trust can do, as long as it can be done at all. */
function LeadersButtons({ pairing, acts, mayChange, onChange }: LeadersButtonsProps) {
  const mayWithdraw = pairing.abilities.withdraw && pairing.blockers.withdraw.length === 0
  const mayDirect = pairing.abilities.direct && pairing.blockers.direct.length === 0
  if (!mayChange && !mayWithdraw && !mayDirect) return null
  return (
    <div className={classes.buttons}>
      {mayChange && (
        <Button variant="default" onClick={() => onChange(true)}>
          Change what it is about
        </Button>
      )}
      <DirectIt pairing={pairing} />
      {mayWithdraw && (
        <ReasonedButton variant="default" onClick={() => acts.askWhy({ pairing, side: 'trust' })}>
          Withdraw
        </ReasonedButton>
      )}
    </div>
  )
}

function WhatHappened({ pairing }: { pairing: PairingWithTrail }) {
  return (
    <Section heading="What happened?">
      <Trail
        items={pairing.trail.toReversed().map((step) => ({
          key: step.id,
          day: step.day,
          children: trailWords(step, pairing),
        }))}
      />
    </Section>
  )
}
