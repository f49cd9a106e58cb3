import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { addTeamMember, editTeamMember, type TeamMember } from '@sixfold/shared/contracts/givers.ts'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf, toProblem } from '../../lib/problem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { peoplePages } from '../people/people-queries.ts'
import { CriteriaField } from './CriteriaField.tsx'
import classes from './Givers.module.css'
import { changesIn } from './changes-in.ts'
import { capacityIn, typedDays } from './typed-partner.ts'

type Team = { academicYear: number; members: readonly TeamMember[] }

/** Takes somebody of the trust into the team of this year. */
export function AddMember({ opened, onClose, team }: { opened: boolean; onClose: () => void; team: Team }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Who of the trust can help schools?" size="lg">
      <MemberForm member={null} team={team} onClose={onClose} />
    </Modal>
  )
}

/** Changes with what somebody can help, and how many days they have. */
export function EditMember({ member, onClose }: { member: TeamMember | null; onClose: () => void }) {
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={member ? `What can ${member.person.name} give?` : ''}
      size="lg"
    >
      {member && <MemberForm key={member.id} member={member} team={null} onClose={onClose} />}
    </Modal>
  )
}

interface MemberFormProps {
  member: TeamMember | null
  team: Team | null
  onClose: () => void
}

function MemberForm({ member, team, onClose }: MemberFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [id] = useState(newId)
  const [personId, setPerson] = useState(member?.person.id ?? '')
  const [criterionKeys, setCriteria] = useState<string[]>(member?.criterionKeys ?? [])
  const [days, setDays] = useState(typedDays(member?.halfDays ?? null))
  const [opened] = useState({ criterionKeys, halfDays: member?.halfDays ?? null })
  const [asked, setAsked] = useState(false)
  const halfDays = capacityIn(days)
  const save = useMutation({
    mutationFn: (body: { criterionKeys: string[]; halfDays: number }) =>
      member === null
        ? call(addTeamMember, { body: { id, personId, academicYear: team?.academicYear ?? 0, ...body } })
        : call(editTeamMember, {
            params: { memberId: member.id },
            version: member.version,
            key: keyOf([member.version, body]),
            body: changesIn(body, opened),
          }),
    onSuccess: ({ person }) => {
      onClose()
      return notify(member === null ? `${person.name} is in the team` : 'Saved')
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const faults = faultsOf(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (personId !== '' && halfDays !== null && !save.isPending) save.mutate({ criterionKeys, halfDays })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {team && (
        <PersonField
          team={team}
          value={personId}
          onChange={setPerson}
          error={faults['personId'] ?? (asked && personId === '' ? 'Choose a person' : undefined)}
        />
      )}
      <TextInput
        label="How many days do they have this academic year?"
        description="For support to schools. Whole and half days, such as 2.5."
        inputMode="decimal"
        autoComplete="off"
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
        error={faults['halfDays'] ?? (asked && halfDays === null && 'Give whole or half days, such as 2.5')}
      />
      <CriteriaField value={criterionKeys} onChange={setCriteria} error={faults['criterionKeys']} />
      <ProblemAlert error={save.error} takeFocus />
      {toProblem(save.error).status === 412 && (
        <Notice tone="amber">Saving again changes only what you have changed here.</Notice>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {member === null ? 'Add' : 'Save'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

interface PersonFieldProps {
  team: Team
  value: string
  onChange: (personId: string) => void
  error: string | undefined
}

/** Leaders and improvement partners who aren't in the team yet. */
function PersonField({ team, value, onChange, error }: PersonFieldProps) {
  const { data, error: failed } = useInfiniteQuery(peoplePages)
  const people = (data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ id, memberships }) =>
      memberships.some(({ role }) => role === 'trust-leader' || role === 'improvement-partner') &&
      !team.members.some(({ person }) => person.id === id),
  )
  return (
    <>
      <ProblemAlert error={failed} />
      <NativeSelect
        label="Who?"
        description="Trust leaders and improvement partners."
        data={[
          { value: '', label: 'Choose a person' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-autofocus
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
    </>
  )
}
