import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import type { RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { decideTogether } from '@sixfold/shared/contracts/round-way.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { count, formatDay, formatHalfDays, monthsAfter } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { OfferedDays } from '../strengths/OfferedDays.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Categorisation.module.css'
import { CategoryChip } from './CategoryChip.tsx'
import { DecidingBody, useDecidingBody } from './DecidingBody.tsx'

/** For whoever decides on more than one school: as one body does at one meeting, all of them or none. */
export function DecideTogether({ roundId, rows }: { roundId: string; rows: readonly RoundSchool[] }) {
  const [opened, setOpened] = useState(false)
  const waiting = rows.filter((row) => row.next === 'decide' && row.version !== null)
  if (waiting.length < 2) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Decide on several together
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Decide on several schools together"
        size="lg"
      >
        <Deciding roundId={roundId} waiting={waiting} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

interface DecidingProps {
  roundId: string
  waiting: readonly RoundSchool[]
  onClose: () => void
}

function Deciding({ roundId, waiting, onClose }: DecidingProps) {
  const { reviewMonths, levels } = useScheme()
  const queryClient = useQueryClient()
  const stableKey = useStableKey()
  const deciding = useDecidingBody({ proposed: null, minuteReferenceNeeded: true })
  const [left, setLeft] = useState<readonly string[]>([])
  const [effectiveOn, setEffectiveOn] = useState(useToday())
  const [minuteReference, setMinuteReference] = useState('')
  const chosen = waiting.filter(({ school }) => !left.includes(school.id))
  const promised = chosen.reduce(
    (sum, { level }) => sum + (level === null ? 0 : levels[level].supportHalfDays),
    0,
  )
  const body = {
    effectiveOn,
    ...deciding.sent,
    ...(minuteReference.trim() === '' ? {} : { minuteReference: minuteReference.trim() }),
    categorisations: chosen.flatMap(({ categorisationId: id, version }) =>
      id === null || version === null ? [] : [{ id, version }],
    ),
  }
  const decide = useMutation({
    mutationFn: () => call(decideTogether, { params: { roundId }, body, key: stableKey(body) }),
    onSuccess: ({ decided }) => {
      onClose()
      return notify(`Published: ${count(decided, 'category', 'categories')} from ${formatDay(effectiveOn)}`)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const missing = [
    ...(chosen.length === 0 ? ['Choose at least one school'] : []),
    ...(effectiveOn === '' ? ['Say from which day the categories take effect'] : []),
    ...(deciding.minuteReferenceNeeded && minuteReference.trim() === ''
      ? ['Say where the decision is minuted']
      : []),
  ]
  const faults = faultsOf(decide.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length === 0) decide.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p>
        Each becomes public at once with its rationale and the head’s reply. It can’t be taken back; a later
        decision supersedes it. Either all of them are decided, or none.
      </p>
      <p>
        {promised > 0 && `These categories promise ${formatHalfDays(promised)} of support a year. `}
        <OfferedDays />
      </p>
      <fieldset className={classes.schools}>
        <legend>Schools</legend>
        {waiting.map(({ school, level }) => (
          <Checkbox
            key={school.id}
            checked={!left.includes(school.id)}
            onChange={(event) =>
              setLeft(
                event.currentTarget.checked ? left.filter((id) => id !== school.id) : [...left, school.id],
              )
            }
            label={
              <>
                {school.name} {level !== null && <CategoryChip level={level} variant="plain" />}
              </>
            }
          />
        ))}
      </fieldset>
      <div className={classes.fields}>
        <DecidingBody deciding={deciding} />
        <DayField
          label="All take effect on"
          description={`Today or later. Their next reviews fall due ${monthsAfter(reviewMonths)} it${waiting.some((it) => it.fromReview) ? ', but where a review asked for the decision' : ''}.`}
          value={effectiveOn}
          onChange={setEffectiveOn}
          error={faults['effectiveOn']}
        />
        <TextInput
          label={deciding.minuteReferenceNeeded ? 'Minute reference' : 'Minute reference (optional)'}
          description="Where the decision is minuted, e.g. 2026/14, item 6."
          maxLength={100}
          value={minuteReference}
          onChange={(event) => setMinuteReference(event.currentTarget.value)}
          error={faults['minuteReference']}
        />
      </div>
      <ProblemAlert error={decide.error} takeFocus />
      <div className={classes.buttons}>
        <ReasonedButton type="submit" reasons={missing} loading={decide.isPending}>
          Publish {count(chosen.length, 'category', 'categories')}
        </ReasonedButton>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
