import { Button } from '@mantine/core'
import { discardReport, type Report, signReport } from '@sixfold/shared/contracts/reports.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './Reports.module.css'
import { useReportAct } from './use-report-act.ts'

/** Sign it, change it, or discard it. */
export function DraftActs({ report }: { report: Report }) {
  const { abilities, blockers } = report
  const open = blockers.edit.length === 0
  return (
    <div className={classes.buttons}>
      {abilities.sign && <Sign report={report} />}
      {abilities.edit && open && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/reports/$reportId/edit" params={{ reportId: report.id }} {...props} />
          )}
        >
          Change it
        </Button>
      )}
      {abilities.discard && open && <Discard report={report} />}
    </div>
  )
}

function Sign({ report }: { report: Report }) {
  const [asked, setAsked] = useState(false)
  const sign = useReportAct({
    report,
    send: (sent) => call(signReport, sent),
    done: 'Signed. Its files are being written',
    onDone: () => setAsked(false),
  })
  return (
    <>
      <ReasonedButton reasons={report.blockers.sign} onClick={() => setAsked(true)}>
        Sign…
      </ReasonedButton>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={`Sign “${report.title}”?`}
        confirmLabel="Sign and freeze"
        onConfirm={() => sign.mutate()}
        loading={sign.isPending}
        error={sign.error}
      >
        <p>
          What it says is worked out once more and frozen for good, with your name and the time. Trustees and
          the clerk read it from then on. It can’t be changed or taken back: another can correct it.
        </p>
      </ConfirmDialog>
    </>
  )
}

function Discard({ report }: { report: Report }) {
  const [asked, setAsked] = useState(false)
  const navigate = useNavigate()
  const discard = useReportAct({
    report,
    send: (sent) => call(discardReport, sent),
    done: 'Discarded',
    onDone: () => navigate({ to: '/reports' }),
  })
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        Discard…
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={`Discard “${report.title}”?`}
        confirmLabel="Discard the draft"
        onConfirm={() => discard.mutate()}
        loading={discard.isPending}
        error={discard.error}
        danger
      >
        <p>It goes from the list, and nothing freezes it when papers go out. It can’t be brought back.</p>
      </ConfirmDialog>
    </>
  )
}
