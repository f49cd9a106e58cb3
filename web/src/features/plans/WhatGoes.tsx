import type { Plan, PlanPriority } from '@sixfold/shared/contracts/plans.ts'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { type HandIn, mendAt } from './hand-in.ts'
import classes from './Plan.module.css'

/** What goes to the trust, and which priorities stay out of this version or as they were, with why. */
export function WhatGoes({ plan, hand: { going, asApproved, out } }: { plan: Plan; hand: HandIn }) {
  return (
    <div className={classes.goes}>
      {plan.status !== 'submitted' && (
        <p>
          This goes to the trust:{' '}
          {going.length === 0
            ? 'the plan’s budget.'
            : `${count(going.length, 'priority', 'priorities')} with measures, milestones, actions and money.`}
        </p>
      )}
      {asApproved.length > 0 && (
        <div>
          <p>Unfinished changes stay behind; these go as version {plan.inForce?.number} has them:</p>
          <Lacking priorities={asApproved} />
        </div>
      )}
      {out.length > 0 && (
        <div>
          <p>
            {out.length === 1 ? 'This priority stays' : 'These priorities stay'} out of this version until
            nothing is missing:
          </p>
          <Lacking priorities={out} />
        </div>
      )}
    </div>
  )
}

/** Everything that is in the way of handing a plan in, each thing of a priority as a link to where it is mended. */
export function WhatHolds({ id, hand: { holding, reasons } }: { id: string; hand: HandIn }) {
  return (
    <div id={id} className={classes.goes}>
      {holding.length > 0 && (
        <>
          <p className={classes.strong}>Before it can go to the trust:</p>
          <Lacking priorities={holding} />
        </>
      )}
      {reasons.map(({ code, message }) => (
        <p key={code}>{message}.</p>
      ))}
    </div>
  )
}

const Lacking = ({ priorities }: { priorities: readonly PlanPriority[] }) => (
  <ul className={classes.lacking}>
    {priorities.map(({ id, title, missing }) => (
      <li key={id}>
        {title}
        <ul>
          {missing.map(({ code, message }) => (
            <li key={code}>
              <Mend priorityId={id} code={code} message={message} />
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
)

function Mend({ priorityId, code, message }: { priorityId: string; code: string; message: string }) {
  const at = mendAt[code]
  return (
    <Link
      to="/priorities/$priorityId"
      params={{ priorityId }}
      search={at?.step ? { step: at.step } : {}}
      {...(at ? { hash: at.hash } : {})}
    >
      {message}
    </Link>
  )
}
