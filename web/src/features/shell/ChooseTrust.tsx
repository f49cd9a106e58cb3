import { roleLabels } from './role-labels.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './EntryPage.module.css'
import type { Session } from './session.ts'
import { useChooseTrust } from './use-entry.ts'

/** One button for each trust that the person belongs to, with their roles there. */
export function ChooseTrust({ session, next }: { session: Session; next: string | undefined }) {
  const choose = useChooseTrust(next)
  const trusts = Map.groupBy(session.memberships, (membership) => membership.trustId)
  return (
    <>
      <ProblemAlert error={choose.error} takeFocus />
      {trusts.size === 0 && <p>You have no role in any trust today. A trust leader can give you one.</p>}
      <ul className={classes.choices}>
        {[...trusts].map(([trustId, memberships]) => (
          <li key={trustId}>
            <button
              type="button"
              className={classes.choice}
              disabled={choose.isPending}
              onClick={() => choose.mutate(trustId)}
            >
              <strong>{memberships[0]?.trustName}</strong>
              <span>
                {roleLabels(memberships)}
                {trustId === session.trust?.id && ' · you are here'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
