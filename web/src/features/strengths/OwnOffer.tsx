import { Button } from '@mantine/core'
import { type Offer, withdrawOffer } from '@sixfold/shared/contracts/offers.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { dayInLondon, formatDay, formatHalfDays } from '../../lib/format.ts'
import classes from './Strengths.module.css'
import { WhyWithdraw } from './WhyWithdraw.tsx'

/** One offer of the school's own: what it says, what it said before, and what one can do with it. */
export function OwnOffer({ offer, onChange }: { offer: Offer; onChange: () => void }) {
  const { id, version, criterion, halfDays, roles, note, by, recordedAt, earlier, abilities } = offer
  const [asking, setAsking] = useState(false)
  const said = (it: { by: { name: string } | null; recordedAt: string }) =>
    [it.by?.name, formatDay(dayInLondon(it.recordedAt))].filter(Boolean).join(', ')
  return (
    <article className={classes.group} aria-label={`Offer: ${criterion.name}`}>
      <h3>
        {criterion.name} · {formatHalfDays(halfDays)}
      </h3>
      <p className={classes.line}>{roles}</p>
      {note !== null && <p className={classes.text}>{note}</p>}
      <p className={classes.soft}>{said({ by, recordedAt })}</p>
      {earlier.length > 0 && (
        <details className={classes.more}>
          <summary>What it said before · {earlier.length}</summary>
          <ul>
            {earlier.map((it) => (
              <li key={it.recordedAt}>
                {formatHalfDays(it.halfDays)}, {it.roles}
                {it.note !== null && `. ${it.note}`} ({said(it)})
              </li>
            ))}
          </ul>
        </details>
      )}
      {abilities.edit && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Change the offer of ${criterion.name}`}
            onClick={onChange}
          >
            Change
          </Button>
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Withdraw the offer of ${criterion.name}`}
            onClick={() => setAsking(true)}
          >
            Withdraw
          </Button>
        </div>
      )}
      <WhyWithdraw
        opened={asking}
        title={`Why withdraw the offer of ${criterion.name.toLowerCase()}?`}
        done="Withdrawn: other schools see it no more"
        send={(reason, key) =>
          call(withdrawOffer, {
            params: { offerId: id },
            version,
            key,
            body: { reason },
          })
        }
        onClose={() => setAsking(false)}
      />
    </article>
  )
}
