import { Button, Modal } from '@mantine/core'
import { editSchool, listSchools, type School } from '@sixfold/shared/contracts/schools.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { toProblem } from '../../lib/problem.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { ChangeList } from './ChangeList.tsx'
import classes from './EditJoining.module.css'
import { schoolQuery } from './queries.ts'
import { changesBetween, type NamedChange } from './school-changes.ts'

/** Mends the day on which a school joined, for those who may. */
export function EditJoining({ school }: { school: School }) {
  const [opened, setOpened] = useState(false)
  if (!school.abilities.edit) return null
  return (
    <>
      <Button variant="default" size="xs" className="no-print" onClick={() => setOpened(true)}>
        Change the joining day
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`When did ${school.name} join the trust?`}
      >
        <JoiningForm school={school} onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

/** What someone else changed between opening the form and saving it is shown first; saving again then goes over it knowingly. */
export function JoiningForm({ school, onDone }: { school: School; onDone: () => void }) {
  const queryClient = useQueryClient()
  const [day, setDay] = useState(school.joinedOn)
  const [seen, setSeen] = useState(school)
  const [meanwhile, setMeanwhile] = useState<NamedChange[] | null>(null)
  const query = schoolQuery(school.id)
  const keyOf = useStableKey()
  const save = useMutation({
    mutationFn: () =>
      call(editSchool, {
        params: { schoolId: school.id },
        version: seen.version,
        key: keyOf([seen.version, day]),
        body: { joinedOn: day },
      }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(query.queryKey, saved)
      void queryClient.invalidateQueries({ queryKey: [listSchools.name] })
      onDone()
      await notify(`Joining day saved: ${formatDay(saved.joinedOn)}`)
    },
    onError: async (error) => {
      if (toProblem(error).status !== 412) return
      const now = await queryClient.fetchQuery({ ...query, staleTime: 0 })
      setMeanwhile(changesBetween(seen, now))
      setSeen(now)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const stale = meanwhile !== null && toProblem(save.error).status === 412
  return (
    <form onSubmit={submit} className={classes.form}>
      {stale ? <Meanwhile changes={meanwhile} /> : <ProblemAlert error={save.error} takeFocus />}
      <DayField
        label="First day in the trust"
        description="The register doesn’t say it. A day to come is fine: until then the school can be planned for, and isn’t counted on the board’s page."
        required
        value={day}
        onChange={setDay}
        data-autofocus
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={save.isPending}>
          {stale ? 'Save my day all the same' : 'Save'}
        </Button>
      </div>
    </form>
  )
}

function Meanwhile({ changes }: { changes: NamedChange[] }) {
  return (
    <div role="alert">
      <Notice tone="amber">
        <p>Someone else changed this school after you opened it. Nothing of yours is saved yet.</p>
        <ChangeList changes={changes} />
      </Notice>
    </div>
  )
}
