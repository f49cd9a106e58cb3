import { Button, Modal } from '@mantine/core'
import { type Network, setNetworkSchools } from '@sixfold/shared/contracts/networks.ts'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { count } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf, toProblem } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { schoolChoicesQuery } from '../people/people-queries.ts'
import { SchoolsField } from '../people/SchoolsField.tsx'
import classes from './Networks.module.css'

/** Says which schools belong to a hub or a network, as from a day. */
export function SetSchools({ network }: { network: Network }) {
  const [opened, setOpened] = useState(false)
  const { schools, name } = network
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {schools.length === 0 ? 'Choose its schools' : 'Change its schools'}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`The schools of “${name}”`} size="lg">
        <SchoolsForm network={network} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function SchoolsForm({ network, onClose }: { network: Network; onClose: () => void }) {
  const today = useToday()
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const fieldId = useId()
  const { data, error } = useQuery(schoolChoicesQuery)
  const [chosen, setChosen] = useState<readonly string[]>(() => network.schools.map(({ id }) => id))
  const [fromOn, setFromOn] = useState(today)
  const [asked, setAsked] = useState(false)
  const choices = (data?.items ?? []).filter(({ leftOn }) => leftOn === null || leftOn >= today)
  const otherHub = ({ hub }: SchoolRow) =>
    network.kind === 'hub' && hub !== null && hub.id !== network.id ? hub : null
  const moving = choices.flatMap((school) => {
    const hub = otherHub(school)
    return hub && chosen.includes(school.id) ? [{ school, hub }] : []
  })
  const save = useMutation({
    mutationFn: () => {
      const body = {
        schoolIds: [...chosen],
        fromOn,
        movedFrom: moving.map(({ school, hub }) => ({ schoolId: school.id, networkId: hub.id })),
      }
      return call(setNetworkSchools, {
        params: { networkId: network.id },
        version: network.version,
        key: keyOf([network.version, body]),
        body,
      })
    },
    onSuccess: ({ moved }) => {
      onClose()
      return notify(
        moved.length === 0 ? 'Saved' : `Saved: ${count(moved.length, 'school')} moved from another hub`,
      )
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  const faults = faultsOf(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (fromOn !== '' && data && !save.isPending) save.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ProblemAlert error={error} />
      <SchoolsField
        id={fieldId}
        schools={choices}
        value={chosen}
        onChange={setChosen}
        describe={(school) => otherHub(school) && `In “${otherHub(school)?.name}”`}
        error={faults['schoolIds'] ?? faults['movedFrom']}
      />
      <DayField
        label="From which day?"
        description="Whoever joins belongs from that day, and whoever leaves up to the day before."
        max={today}
        value={fromOn}
        onChange={setFromOn}
        error={faults['fromOn'] ?? (asked && fromOn === '' && 'Give a day')}
      />
      {moving.length > 0 && (
        <Notice tone="amber">
          A school is in one hub at a time, so saving moves {count(moving.length, 'school')}:
          <ul className={classes.moves}>
            {moving.map(({ school, hub }) => (
              <li key={school.id}>
                {school.name}, out of “{hub.name}”
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ProblemAlert error={save.error} takeFocus />
      {toProblem(save.error).status === 412 && (
        <Notice tone="amber">
          {network.schools.length === 0
            ? 'No school belongs to it now.'
            : `Now belong to it: ${network.schools.map(({ name }) => name).join(', ')}.`}{' '}
          Saving again leaves exactly the schools chosen here.
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
