import { Button, Skeleton } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { PrioritySupport, SupportAnswer } from '@sixfold/shared/contracts/support-answers.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { supportNeedWords } from '@sixfold/shared/domain/plans/support-answer.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import { statusLook } from '../support/pairing-words.ts'
import classes from './Actions.module.css'
import { supportQuery } from './queries.ts'
import { SupportForm } from './SupportForm.tsx'
import { useLedHere } from './use-led-here.ts'

/** Whether this turn needs support, and from whom it comes. */
export function Support({ priority }: { priority: Priority }) {
  const { data, error } = useQuery(supportQuery(priority.id))
  return (
    <section className={classes.part} aria-labelledby="support-heading">
      <h3 id="support-heading">Support</h3>
      {data ? (
        <Answered priority={priority} data={data} />
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <Skeleton height="6rem" />
      )}
    </section>
  )
}

function Answered({ priority, data }: { priority: Priority; data: PrioritySupport }) {
  useLedHere('support-answer')
  const { answer, pairings } = data
  const paired = pairings.some((pairing) => pairing.answers)
  // Open until it is saved or left, also when somebody else's answer comes meanwhile.
  const [answering, setAnswering] = useState(answer === null && !paired && priority.step === 'prepare')
  const may = data.abilities.answer && data.blockers.answer.length === 0
  return (
    <>
      {data.abilities.answer && data.blockers.answer.length > 0 && (
        <Notice>{data.blockers.answer.map(({ message }) => message).join('. ')}.</Notice>
      )}
      {may && answering ? (
        <SupportForm priority={priority} data={data} onDone={() => setAnswering(false)} />
      ) : (
        <>
          {answer ? (
            <Said answer={answer} />
          ) : (
            <p className={classes.lead}>
              {paired
                ? 'Both sides have agreed to a pairing, which answers it.'
                : 'Nobody has said yet whether this needs support.'}
            </p>
          )}
          {answer?.needed === 'needed' && !paired && (
            <Notice tone="amber">
              No pairing is agreed yet. Agree one with a school that can help, or say why no support is needed
              after all.
            </Notice>
          )}
          {may && (
            <div className="no-print">
              <Button id="support-answer" variant="default" onClick={() => setAnswering(true)}>
                {answer ? 'Answer again' : 'Say whether it needs support'}
              </Button>
            </div>
          )}
        </>
      )}
      <Pairings priority={priority} pairings={pairings} may={may} pairs={data.abilities.pair} />
      {data.earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>Earlier answers</summary>
          {data.earlier.map((one, index) => (
            // Answers are only ever added, and have no id.
            <Said key={data.earlier.length - index} answer={one} turn={one.turn !== priority.turn} />
          ))}
        </details>
      )}
    </>
  )
}

function Said({ answer, turn = false }: { answer: SupportAnswer; turn?: boolean }) {
  return (
    <div>
      <p className={classes.lead}>
        <b>{supportNeedWords[answer.needed]}</b>
        {answer.why !== null && <>: {answer.why}</>}
      </p>
      <p className={classes.caption}>
        {turn && `Turn ${answer.turn}, `}
        {answer.by.name}, <DayText day={answer.day} />
      </p>
    </div>
  )
}

function Pairings({
  priority,
  pairings,
  may,
  pairs,
}: {
  priority: Priority
  pairings: PrioritySupport['pairings']
  may: boolean
  pairs: boolean
}) {
  const scheme = useScheme()
  const criterion = criterionName(scheme, priority.criterionKey)
  return (
    <>
      {pairings.length > 0 && (
        <ul className={classes.list} aria-label={`Support with ${criterion}`}>
          {pairings.map(({ id, giver, objective, halfDays, status }) => {
            const { word, ...look } = statusLook(status)
            return (
              <li key={id} className={classes.row}>
                <div className={classes.words}>
                  <Link to="/support/$pairingId" params={{ pairingId: id }}>
                    {giver.name}
                  </Link>
                  <span>{objective}</span>
                </div>
                <div className={classes.facts}>
                  <HalfDays halfDays={halfDays} />
                  <Chip {...look}>{word}</Chip>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {may && (
        <p className={classes.caption}>
          {pairings.length === 0 && `There is no pairing on “${criterion}” yet. `}
          {pairs ? (
            <Link
              to="/support/new"
              search={{
                receiver: priority.school.id,
                criterion: priority.criterionKey,
                priority: priority.id,
              }}
            >
              Pair the school for this priority
            </Link>
          ) : (
            <>
              <Link to="/support">Ask for support</Link>: a trust leader brings two schools together there,
              and both agree.
            </>
          )}
        </p>
      )}
    </>
  )
}
