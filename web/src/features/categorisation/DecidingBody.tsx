import { NativeSelect } from '@mantine/core'
import type { Body } from '@sixfold/shared/contracts/bodies.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInLondon, formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { bodiesQuery, meetingsOf } from '../bodies/queries.ts'

/**
 * For which body one decides, and at which of its meetings: of those that may and on which one sits, the board before
 * others; and its latest meeting that was held since the category was proposed, where that is known. Until the bodies are, the API
 * chooses.
 */
export function useDecidingBody(it: Pick<Categorisation, 'proposed' | 'minuteReferenceNeeded'>) {
  const today = useToday()
  const { data } = useQuery(bodiesQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const [met, setMet] = useState<string | null>(null)
  const bodies = (data?.items ?? []).filter((body) => body.abilities.decide)
  const body = bodies.find((one) => one.id === chosen) ?? bodies.find((one) => one.sits) ?? bodies[0] ?? null
  const { data: page } = useQuery({ ...meetingsOf(body?.id ?? ''), enabled: body !== null })
  const since = it.proposed ? dayInLondon(it.proposed.at) : ''
  const meetings = (page?.items ?? []).filter((one) => one.day <= today && one.day >= since)
  const latest = it.proposed ? meetings[0] : undefined
  const meetingId = met ?? latest?.id ?? ''
  return {
    bodies,
    body,
    meetings,
    meetingId,
    minuteReferenceNeeded: body ? !body.sits : it.minuteReferenceNeeded,
    /** What the decision says of it. */
    sent: { ...(body && { bodyId: body.id }), ...(meetingId === '' ? {} : { meetingId }) },
    chooseBody(bodyId: string) {
      setChosen(bodyId)
      setMet(null)
    },
    chooseMeeting: setMet,
  }
}

/** Asks for the body where there are several, and for the meeting where it has met. */
export function DecidingBody({ deciding }: { deciding: ReturnType<typeof useDecidingBody> }) {
  const { bodies, body, meetings, meetingId } = deciding
  return (
    <>
      {bodies.length > 1 && body && (
        <NativeSelect
          label="Which body decides?"
          data={bodies.map((one: Body) => ({ value: one.id, label: one.name }))}
          value={body.id}
          onChange={(event) => deciding.chooseBody(event.currentTarget.value)}
        />
      )}
      {meetings.length > 0 && (
        <NativeSelect
          label="At which meeting?"
          description="One that was held: a decision publishes at once."
          data={[
            { value: '', label: 'At none that is listed' },
            ...meetings.map((one) => ({ value: one.id, label: formatDay(one.day) })),
          ]}
          value={meetingId}
          onChange={(event) => deciding.chooseMeeting(event.currentTarget.value)}
        />
      )}
    </>
  )
}
