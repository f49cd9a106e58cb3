import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { packsOfQuery } from './queries.ts'
import { ReportRows } from './ReportRows.tsx'
import classes from './Reports.module.css'

/** The packs of a meeting, on its page. */
export function MeetingPacks({ meetingId }: { meetingId: string }) {
  const { data, error } = useQuery(packsOfQuery(meetingId))
  const packs = data?.items ?? []
  return (
    <Section
      heading="Pack"
      divided
      actions={
        data?.abilities.make && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/reports/new" search={{ meeting: meetingId }} {...props} />}
          >
            Make a pack
          </Button>
        )
      }
    >
      <ProblemAlert error={error} />
      {packs.length > 0 ? (
        <ReportRows reports={packs} />
      ) : (
        data && <p className={classes.soft}>No pack for this meeting yet.</p>
      )}
    </Section>
  )
}
