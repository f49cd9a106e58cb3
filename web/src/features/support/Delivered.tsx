import { Button, Modal } from '@mantine/core'
import {
  listSupportVisits,
  type SupportVisit,
  withdrawSupportVisit,
} from '@sixfold/shared/contracts/pairing-visits.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay, formatHalfDays, formatInstant } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import { deliveredWords } from './delivered-words.ts'
import { Extend } from './Extend.tsx'
import { LogVisit } from './LogVisit.tsx'
import { RunSupport } from './RunSupport.tsx'
import classes from './Support.module.css'
import { WhyForm } from './WhyForm.tsx'

/** What was delivered of what is agreed; for those who work on it the visits too, and what they can do. Nothing before both agreed. */
export function Delivered({ pairing }: { pairing: Pairing }) {
  const [logging, setLogging] = useState(false)
  if (pairing.giver.consent === null || pairing.receiver.consent === null) return null
  const worksOn = pairing.abilities.logVisit
  const mayLog = worksOn && pairing.blockers.logVisit.length === 0
  return (
    <Section heading="What was delivered?" lead={deliveredWords(pairing)}>
      {worksOn && (
        <div className={classes.buttons}>
          {mayLog && <ReasonedButton onClick={() => setLogging(true)}>Log a visit</ReasonedButton>}
        </div>
      )}
      <Extend pairing={pairing} />
      {worksOn && <Visits pairing={pairing} />}
      <RunSupport pairing={pairing} />
      <LogVisit pairing={pairing} visit={null} opened={logging} onClose={() => setLogging(false)} />
    </Section>
  )
}

function Visits({ pairing }: { pairing: Pairing }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [listSupportVisits.name, pairing.id],
    queryFn: ({ pageParam, signal }) =>
      call(listSupportVisits, {
        params: { pairingId: pairing.id },
        query: pageParam ? { limit: 20, cursor: pageParam } : { limit: 20 },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const [correcting, setCorrecting] = useState<SupportVisit | null>(null)
  const [takingBack, setTakingBack] = useState<SupportVisit | null>(null)
  const visits = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <ProblemAlert error={error} />
      {visits.length > 0 && (
        <ul className={classes.list} aria-label="Visits">
          {visits.map((visit) => (
            <li key={visit.id}>
              <VisitCard
                visit={visit}
                onCorrect={() => setCorrecting(visit)}
                onTakeBack={() => setTakingBack(visit)}
              />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier visits
        </Button>
      )}
      <LogVisit
        key={correcting?.id}
        pairing={pairing}
        visit={correcting}
        opened={correcting !== null}
        onClose={() => setCorrecting(null)}
      />
      <Modal opened={takingBack !== null} onClose={() => setTakingBack(null)} title="Take this visit back?">
        {takingBack && (
          <WhyForm
            readBy="It stays beside the visit."
            verb="Take it back"
            done="Taken back: the visit doesn’t count"
            send={(reason, key) =>
              call(withdrawSupportVisit, {
                params: { pairingId: pairing.id, visitId: takingBack.id },
                version: takingBack.version,
                key,
                body: { reason },
              })
            }
            onClose={() => setTakingBack(null)}
          >
            <p>It stays in the log, and doesn’t count to what was delivered.</p>
          </WhyForm>
        )}
      </Modal>
    </>
  )
}

interface VisitCardProps {
  visit: SupportVisit
  onCorrect: () => void
  onTakeBack: () => void
}

function VisitCard({ visit, onCorrect, onTakeBack }: VisitCardProps) {
  const said = `the visit of ${formatDay(visit.day)}`
  return (
    <article className={classes.words} aria-label={`Visit of ${formatDay(visit.day)}`}>
      <p className={classes.facts}>
        <b>
          <DayText day={visit.day} distance="after" />
        </b>
        <HalfDays halfDays={visit.halfDays} />
        <span className={classes.soft}>{visit.who}</span>
        {visit.withdrawnReason !== null && <Chip>Taken back</Chip>}
      </p>
      <p className={classes.text}>{visit.whatHappened}</p>
      {visit.nextSteps && (
        <p className={classes.text}>
          <b>Next:</b> {visit.nextSteps}
        </p>
      )}
      {visit.evidence ? (
        <p>
          <Link to="/evidence/$evidenceId" params={{ evidenceId: visit.evidence.id }}>
            Evidence: {visit.evidence.title}
          </Link>
        </p>
      ) : (
        visit.hasEvidence && <p className={classes.soft}>There is evidence of it that you don’t read.</p>
      )}
      {visit.withdrawnReason !== null && (
        <p className={classes.text}>
          <b>Taken back:</b> {visit.withdrawnReason}
        </p>
      )}
      {visit.earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>What it said before</summary>
          <ul>
            {visit.earlier.map((one) => (
              <li key={one.recordedAt}>
                {formatDay(one.day)}, {formatHalfDays(one.halfDays)}, {one.who}: “{one.whatHappened}”{' '}
                <span className={classes.soft}>
                  {one.by.name}, {formatInstant(one.recordedAt)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={classes.soft}>
        Logged by {visit.by.name}, {formatInstant(visit.recordedAt)}
      </p>
      {visit.abilities.correct && (
        <div className={classes.buttons}>
          <Button variant="subtle" size="compact-md" aria-label={`Correct ${said}`} onClick={onCorrect}>
            Correct
          </Button>
          <Button variant="subtle" size="compact-md" aria-label={`Take back ${said}`} onClick={onTakeBack}>
            Take back
          </Button>
        </div>
      )}
    </article>
  )
}
