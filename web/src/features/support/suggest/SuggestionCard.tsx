import { Button, Modal } from '@mantine/core'
import {
  dismissSuggestion,
  type Suggestion,
  type SuggestionRun,
} from '@sixfold/shared/contracts/suggestions.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call, newId } from '../../../lib/api-client.ts'
import { formatDay } from '../../../lib/format.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { HalfDays } from '../../../ui/Values.tsx'
import { asTyped } from '../pairing-words.ts'
import classes from '../Support.module.css'
import { WhyForm } from '../WhyForm.tsx'
import { alternativeWords } from './suggest-words.ts'

/** The id of a suggestion's heading. */
export const suggestionHeading = ({ need }: Suggestion): string => `suggestion-${need.id}`

interface SuggestionCardProps {
  run: SuggestionRun
  it: Suggestion
  /** It is dismissed, and its buttons are gone. */
  onAnswered: () => void
}

/** One suggestion: who could help whom, what speaks for it, what others would lack, and what a leader does with it. */
export function SuggestionCard({ run, it, onAnswered }: SuggestionCardProps) {
  const { need, giver, parts } = it
  // What speaks for it, the most weighty first; what adds nothing says least.
  const said = parts.toSorted((a, b) => b.points - a.points)
  return (
    <article
      className={classes.row}
      aria-label={`${giver.name} for ${need.school.name}, ${need.criterion.name}`}
    >
      <div className={classes.words}>
        <h3 id={suggestionHeading(it)} tabIndex={-1} className={classes.schools}>
          {giver.name} could help {need.school.name}
        </h3>
        <p className={classes.facts}>
          <span>
            {need.criterion.name} · <HalfDays halfDays={it.halfDays} />
          </span>
          {it.pairingId !== null && <Chip tone="teal">Paired</Chip>}
          {it.dismissed && <Chip>Dismissed</Chip>}
        </p>
        <p>
          {said
            .filter(({ points }) => points > 0)
            .map(({ words }) => words)
            .join(' · ')}
        </p>
        {it.dismissed && (
          <p className={classes.soft}>
            {it.dismissed.by.name}, {formatDay(it.dismissed.day)}: {it.dismissed.reason}
          </p>
        )}
        <details className={classes.earlier}>
          <summary>How the {it.fit} points add up</summary>
          <ul>
            {said.map(({ kind, points, words }) => (
              <li key={kind}>
                {points}: {words}
              </li>
            ))}
          </ul>
        </details>
        <details className={classes.earlier}>
          <summary>
            {it.alternatives.length === 0
              ? 'Nobody else could help'
              : `Who else could help · ${it.alternatives.length}`}
          </summary>
          {it.alternatives.length === 0 ? (
            <p>Everybody else doesn’t offer it, is kept out, or has no days left.</p>
          ) : (
            <ul>
              {it.alternatives.map((other) => (
                <li key={other.giver.id}>
                  {other.giver.name}: {alternativeWords(other)}
                </li>
              ))}
            </ul>
          )}
        </details>
      </div>
      <Answer run={run} it={it} onAnswered={onAnswered} />
    </article>
  )
}

/** A giver as the form that pairs names it. */
const chosenAs = ({ kind, id }: Suggestion['giver']): string =>
  kind === 'trust-team' ? 'team' : kind === 'partner' ? `partner:${id}` : id

function Answer({ run, it, onAnswered }: SuggestionCardProps) {
  const [refusing, setRefusing] = useState(false)
  const [id] = useState(newId)
  const { need, giver } = it
  const close = () => {
    setRefusing(false)
    if (it.dismissed) onAnswered()
  }
  const about = `${giver.name} with ${need.school.name}`
  if (it.pairingId !== null)
    return (
      <Link to="/support/$pairingId" params={{ pairingId: it.pairingId }}>
        See this pairing
      </Link>
    )
  // Somebody may dismiss it while the dialog is open, which then says so.
  if (it.dismissed && !refusing) return null
  return (
    <div className={classes.buttons}>
      {!it.dismissed && run.abilities.pair && (
        <Button
          aria-label={`Pair ${about}`}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/support/new"
              search={{
                giver: chosenAs(giver),
                receiver: need.school.id,
                criterion: need.criterion.key,
                days: asTyped(it.halfDays),
              }}
            />
          )}
        >
          Pair
        </Button>
      )}
      {!it.dismissed && run.abilities.dismiss && (
        <Button variant="default" aria-label={`Dismiss ${about}`} onClick={() => setRefusing(true)}>
          Dismiss
        </Button>
      )}
      <Modal opened={refusing} onClose={close} title="Dismiss this suggestion?">
        <WhyForm
          readBy="Leaders, partners and trustees read it."
          verb="Dismiss"
          done="Dismissed: it isn’t suggested again this year"
          send={(reason) =>
            call(dismissSuggestion, { params: { runId: run.id }, body: { id, needId: need.id, reason } })
          }
          onClose={close}
          onDone={onAnswered}
        >
          <p>
            {giver.name} isn’t suggested for {need.school.name} with {need.criterion.name.toLowerCase()} again
            this academic year. Suggest anew to see who else could help.
          </p>
        </WhyForm>
      </Modal>
    </div>
  )
}
