import { Button } from '@mantine/core'
import type { Meeting } from '@sixfold/shared/contracts/meetings.ts'
import { useEffect, useRef, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Bodies.module.css'
import { PresenceForm } from './PresenceForm.tsx'

/** Who was there: members of the body on that day, and who attended besides. */
export function Presence({ meeting }: { meeting: Meeting }) {
  const [editing, setEditing] = useState(false)
  const recorded = useRef<HTMLDivElement>(null)
  const change = useRef<HTMLButtonElement>(null)
  const left = useRef<'saved' | 'cancelled' | null>(null)
  // The form takes the focus with it as it goes, however long that takes on a slow phone: what follows it takes it over.
  useEffect(() => {
    if (editing || left.current === null) return
    const target = left.current === 'saved' ? (recorded.current ?? change.current) : change.current
    left.current = null
    target?.focus()
  }, [editing])
  const { present, members, abilities, blockers } = meeting
  const absent = members.filter((member) => !present.some((person) => person.id === member.id))
  const names = (member: boolean) =>
    present.filter((person) => person.member === member).map((person) => person.name)
  const mayRecord = abilities.keep && blockers.presence.length === 0
  return (
    <Section
      heading="Who was present"
      actions={
        mayRecord &&
        !editing && (
          <Button ref={change} variant="default" onClick={() => setEditing(true)}>
            {present.length === 0 ? 'Record who was present' : 'Correct it'}
          </Button>
        )
      }
    >
      {editing ? (
        <PresenceForm
          meeting={meeting}
          onDone={(saved) => {
            left.current = saved ? 'saved' : 'cancelled'
            setEditing(false)
          }}
        />
      ) : present.length === 0 ? (
        <>
          {blockers.presence.map(({ code, message }) => (
            <Notice key={code}>{message}.</Notice>
          ))}
          <Line label="Members" names={members.map((person) => person.name)} />
        </>
      ) : (
        <div ref={recorded} tabIndex={-1}>
          <Line label="Members" names={names(true)} />
          <Line label="Attending" names={names(false)} />
          <Line label="Not there" names={absent.map((person) => person.name)} />
        </div>
      )}
    </Section>
  )
}

function Line({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className={classes.text}>
      <strong>{label}:</strong> {names.join(', ')}
    </p>
  )
}
