import { NativeSelect, Textarea } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { BodyInput } from '@sixfold/shared/contracts/endpoint.ts'
import { wayReasonLimit } from '@sixfold/shared/contracts/reply.ts'
import { recordConversation } from '@sixfold/shared/contracts/round-way.ts'
import { conversationDayFault } from '@sixfold/shared/domain/categorisation/reply.ts'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { dayInLondon, inWords } from '../../lib/format.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { noNames } from '../cycles/no-names.ts'
import { schoolPeopleQuery } from '../cycles/school-people.ts'
import { useSession } from '../shell/session.ts'
import classes from './Categorisation.module.css'
import { type Sent, useAct } from './use-act.ts'
import { replyByWords } from './way-words.ts'

type Spoken = BodyInput<typeof recordConversation>

/** Says when and by whom the head was spoken with, or why nobody did; then the head is asked for a reply. */
export function ConverseForm({ it }: { it: Categorisation }) {
  const today = useToday()
  const scheme = useScheme()
  const [was, setWas] = useState<'held' | 'none'>('held')
  const [heldOn, setHeldOn] = useState(today)
  const [whyNone, setWhyNone] = useState('')
  const speakers = useSpeakers(it.school.id)
  const record = useAct(
    it,
    (sent: Sent<Spoken>) => call(recordConversation, sent),
    (now) => {
      const asked = now.replies.at(-1)
      return asked ? `The head is asked. ${replyByWords(asked, today)}` : 'Recorded'
    },
  )
  const faults = faultsOf(record.error)
  const moderated = it.moderations[0]?.at
  const moderatedOn = moderated === undefined ? null : dayInLondon(moderated)
  const dayFault = heldOn === '' ? null : conversationDayFault(heldOn, { moderatedOn, today })
  const missing =
    was === 'none'
      ? whyNone.trim() === ''
        ? ['Say why there was none']
        : []
      : [
          ...(heldOn === '' ? ['Say on which day it was'] : []),
          ...(dayFault === null ? [] : [dayFault]),
          ...(speakers.chosen === '' ? ['Choose who spoke with the head'] : []),
        ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing.length > 0) return
    record.mutate(was === 'none' ? { whyNone } : { heldOn, heldBy: speakers.chosen })
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <ChoiceCards
        label="Was the head spoken with?"
        layout="row"
        choices={[
          { value: 'held', label: 'Yes' },
          { value: 'none', label: 'No, and I say why' },
        ]}
        value={was}
        onChange={setWas}
      />
      {was === 'held' ? (
        <div className={classes.fields}>
          <DayField
            label="On which day?"
            {...(moderatedOn === null ? {} : { min: moderatedOn })}
            max={today}
            value={heldOn}
            onChange={setHeldOn}
            error={dayFault ?? faults['heldOn']}
          />
          <NativeSelect
            label="Who spoke with the head?"
            data={speakers.choices}
            value={speakers.chosen}
            onChange={(event) => speakers.choose(event.currentTarget.value)}
            error={faults['heldBy']}
          />
        </div>
      ) : (
        <Textarea
          label="Why was there none?"
          description={`The head reads it. ${noNames}`}
          autosize
          minRows={2}
          maxLength={wayReasonLimit}
          value={whyNone}
          onChange={(event) => setWhyNone(event.currentTarget.value)}
        />
      )}
      <ProblemAlert error={record.error} takeFocus />
      <p className={classes.soft}>
        The head then sees what is proposed, is asked for a reply, and has {inWords(scheme.replyDays)} working
        days of the school.
      </p>
      <ActionBar>
        <ReasonedButton type="submit" reasons={missing} loading={record.isPending}>
          Record it and ask for the reply
        </ReasonedButton>
      </ActionBar>
    </form>
  )
}

/** Leaders and the school's partners to choose from, oneself first chosen where one is among them. */
function useSpeakers(schoolId: string) {
  const me = useSession().person?.id
  const { data } = useQuery(schoolPeopleQuery(schoolId))
  const [picked, choose] = useState<string | null>(null)
  const people = (data?.items ?? []).filter(
    ({ roles }) => roles.includes('trust-leader') || roles.includes('improvement-partner'),
  )
  const chosen = picked ?? people.find(({ id }) => id === me)?.id ?? ''
  return {
    chosen,
    choose,
    choices: [
      ...(chosen === '' ? [{ value: '', label: 'Choose somebody' }] : []),
      ...people.map(({ id, name, roles }) => ({
        value: id,
        label: `${name}, ${roles.map((role) => roleWords[role].toLowerCase()).join(', ')}`,
      })),
    ],
  }
}
