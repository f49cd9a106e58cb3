import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import classes from './AccountPanel.module.css'
import { roleLabels } from './role-labels.ts'
import type { Session } from './session.ts'
import { SignOut } from './SignOut.tsx'

const schemes: { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Who I am here, and what I may set for myself. */
export function AccountPanel({ session, onDone }: { session: Session; onDone: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const roles = roleLabels(session.memberships.filter(({ trustId }) => trustId === session.trust?.id))
  const trusts = new Set(session.memberships.map((membership) => membership.trustId)).size
  return (
    <div className={classes.panel}>
      <p className={classes.who}>
        <strong>{session.person?.name}</strong>
        <span>{roles}</span>
        {session.trust && <span>{session.trust.name}</span>}
      </p>
      <fieldset className={classes.schemes}>
        <legend>Colours</legend>
        {schemes.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="colour-scheme"
              value={value}
              checked={colorScheme === value}
              onChange={() => setColorScheme(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <ul className={classes.doors}>
        {trusts > 1 && (
          <li>
            <Link to="/choose-trust" onClick={onDone}>
              Go to another trust
            </Link>
          </li>
        )}
        <li>
          <Link to="/password" onClick={onDone}>
            Change password
          </Link>
        </li>
        <li>
          <SignOut session={session} onAsk={onDone} />
        </li>
      </ul>
    </div>
  )
}
