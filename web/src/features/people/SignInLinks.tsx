import { Button } from '@mantine/core'
import { makeLink, type Person } from '@sixfold/shared/contracts/people.ts'
import { useMutation } from '@tanstack/react-query'
import { call, newId } from '../../lib/api-client.ts'
import { formatInstant } from '../../lib/format.ts'
import { CopyField } from '../../ui/CopyField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './People.module.css'

type Kind = 'invitation' | 'password-reset'
const words: Record<Kind, { button: string; label: string; how: string }> = {
  invitation: {
    button: 'Make an invitation link',
    label: 'Invitation link',
    how: 'They choose a password when they open it.',
  },
  'password-reset': {
    button: 'Make a new-password link',
    label: 'New-password link',
    how: 'For someone who forgot theirs: they choose a new one when they open it.',
  },
}

/** A link for a person to get in with, shown once, to copy and pass on. */
export function SignInLinks({ person }: { person: Person }) {
  const kind: Kind | null = person.abilities.invite
    ? 'invitation'
    : person.abilities.resetPassword
      ? 'password-reset'
      : null
  const make = useMutation({
    // Each link is its own: the token of one that was lost on the way can't be had again.
    mutationFn: (of: Kind) => call(makeLink, { body: { id: newId(), personId: person.id, kind: of } }),
  })
  return (
    <Section heading={`How does ${person.name} sign in?`}>
      <p>
        {person.hasAccount
          ? `With ${person.email} and a password of their own.`
          : `They can’t yet: they accept an invitation first, and from then on sign in with ${person.email}.`}
      </p>
      <ProblemAlert error={make.error} takeFocus />
      {kind && (
        <>
          <div role="status">
            {make.data && (
              <CopyField
                label={words[make.variables ?? kind].label}
                value={window.location.origin + make.data.path}
                description={`Pass it on to ${person.name} alone. It works once, until ${formatInstant(make.data.expiresAt)}, and is shown only now.`}
              />
            )}
          </div>
          <div>
            <Button
              variant={make.data || kind === 'password-reset' ? 'default' : 'filled'}
              loading={make.isPending}
              onClick={() => make.mutate(kind)}
            >
              {make.data ? 'Make another, and stop this one' : words[kind].button}
            </Button>
          </div>
          {!make.data && <p className={classes.soft}>{words[kind].how} An earlier link stops working.</p>}
        </>
      )}
    </Section>
  )
}
