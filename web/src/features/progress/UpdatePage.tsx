import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { ProgressUpdate } from '@sixfold/shared/contracts/updates.ts'
import type { Readers } from '@sixfold/shared/domain/progress/readers.ts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { notify } from '../../lib/notify.ts'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { ForbiddenPage } from '../../ui/StatusPages.tsx'
import { DayText } from '../../ui/Values.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { priorityQuery, refreshAll } from '../cycles/queries.ts'
import { updatesQuery } from './queries.ts'
import { RatingChip } from './RatingChip.tsx'
import { UpdateForm } from './UpdateForm.tsx'

interface UpdatePageProps {
  priorityId: string
  /** The update to correct. */
  corrects: string | undefined
  /** Where to go back to. */
  from: 'today' | undefined
}

/** A progress update, from Today or the priority's page: six taps on a phone at most. */
export function UpdatePage({ priorityId, corrects, from }: UpdatePageProps) {
  const { data: priority } = useSuspenseQuery(priorityQuery(priorityId))
  const { data: updates } = useSuspenseQuery(updatesQuery(priorityId))
  const { readers, items } = updates
  const corrected = items.find((one) => one.id === corrects && one.abilities.correct) ?? null
  if (!readers || (corrects !== undefined && !corrected)) return <ForbiddenPage />
  return (
    <Page
      title={corrected ? 'What should it have said?' : 'How is it going?'}
      width="narrow"
      crumbs={[
        from === 'today' ? (
          <Link key="today" to="/">
            Today
          </Link>
        ) : (
          <Link key="school" to="/schools/$schoolId" params={{ schoolId: priority.school.id }}>
            {priority.school.name}
          </Link>
        ),
        <Link key="priority" to="/priorities/$priorityId" params={{ priorityId }}>
          {priority.title}
        </Link>,
        corrected ? 'Correction' : 'Update',
      ]}
      lead={priority.title}
    >
      {updates.blockers.send.length > 0 ? (
        <Notice>{updates.blockers.send.map((blocker) => blocker.message).join(' · ')}</Notice>
      ) : (
        <Sending
          key={corrected?.id ?? priorityId}
          priority={priority}
          corrected={corrected}
          newest={items[0]}
          readers={readers}
          from={from}
        />
      )}
    </Page>
  )
}

interface SendingProps {
  priority: Priority
  corrected: ProgressUpdate | null
  newest: ProgressUpdate | undefined
  readers: Readers
  from: 'today' | undefined
}

function Sending({ priority, corrected, newest, readers, from }: SendingProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const here = useIsHere()
  const sent = async () => {
    // What waited for a connection may be sent when one is on another page: nobody is led away from that.
    if (here.current)
      await (from === 'today'
        ? navigate({ to: '/' })
        : navigate({ to: '/priorities/$priorityId', params: { priorityId: priority.id } }))
    await refreshAll(queryClient)
    await notify(corrected ? 'Correction sent' : 'Update sent')
  }
  return (
    <>
      {!corrected && newest && (
        <p>
          Last time, <DayText day={newest.day} distance="after" />:{' '}
          <RatingChip rating={newest.rating} plain /> “{newest.whatChanged}”
        </p>
      )}
      <Card>
        <UpdateForm priority={priority} corrected={corrected} readers={readers} onSent={sent} />
      </Card>
    </>
  )
}

/** Whether the page is still the one that shows, for what ends later. */
function useIsHere() {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}
