import { Button, Textarea } from '@mantine/core'
import { getPlanDocument } from '@sixfold/shared/contracts/plan-documents.ts'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { printedRows, tabSeparated } from '@sixfold/shared/domain/plans/paste/print-plan.ts'
import { isSettled } from '@sixfold/shared/domain/plans/status.ts'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '../../lib/download.ts'
import { notify } from '../../lib/notify.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { PastePlanLink } from './paste/PastePlanLink.tsx'
import classes from './PlanPapers.module.css'

/** A plan on paper and in other programs: files of the draft and of the version in force, and its table for a spreadsheet. */
export function PlanPapers({ plan }: { plan: Plan }) {
  const isDraft = plan.status !== null && !isSettled(plan)
  if (!isDraft && plan.inForce === null) return null
  return (
    <div className="no-print">
      <Section heading="On paper, and in a spreadsheet" id="papers">
        <div className={classes.papers}>
          {plan.inForce && <PlanFiles planId={plan.id} version={plan.inForce.number} />}
          {isDraft && <PlanFiles planId={plan.id} version={null} />}
          <div>
            <h3>The table of its actions</h3>
            <div className={classes.buttons}>
              <CopyTable plan={plan} />
              {plan.abilities.edit && <PastePlanLink schoolId={plan.school.id} cycleId={plan.cycleId} />}
            </div>
          </div>
        </div>
      </Section>
    </div>
  )
}

/** One version on paper. */
export const VersionPapers = ({ planId, number }: { planId: string; number: number }) => (
  <div className="no-print">
    <Section heading="On paper" id="papers">
      <div className={classes.papers}>
        <PlanFiles planId={planId} version={number} />
      </div>
    </Section>
  </div>
)

/** A version as PDF and Word; null: the draft as it stands. */
function PlanFiles({ planId, version }: { planId: string; version: number | null }) {
  const get = useMutation({
    mutationFn: (format: 'pdf' | 'docx') =>
      download(getPlanDocument, {
        params: { planId },
        query: version === null ? { format } : { format, version },
      }),
  })
  const what = version === null ? 'the draft' : `version ${version}`
  return (
    <div>
      <h3>{version === null ? 'The draft, marked as not approved' : `Version ${version}, as approved`}</h3>
      <div className={classes.buttons}>
        {(['pdf', 'docx'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size="1.125rem" aria-hidden="true" />}
            loading={get.isPending && get.variables === format}
            aria-label={`${names[format]} of ${what}`}
            onClick={() => get.mutate(format)}
          >
            {names[format]}
          </Button>
        ))}
      </div>
      <ProblemAlert error={get.error} takeFocus />
    </div>
  )
}

const names = { pdf: 'PDF', docx: 'Word file' } as const

/** Copies the plan as rows that a spreadsheet takes, and that pasting reads back; where the browser refuses, to copy by hand. */
function CopyTable({ plan }: { plan: Plan }) {
  const [refused, setRefused] = useState(false)
  const text = tabSeparated(printedRows(plan.priorities.map(printed)))
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setRefused(!done)
    if (done) await notify('Copied. Paste it into a spreadsheet.')
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCopy size="1.125rem" aria-hidden="true" />}
        onClick={() => void copy()}
      >
        Copy for a spreadsheet
      </Button>
      {refused && (
        <Textarea
          label="The table, to copy by hand"
          description="This browser doesn’t let a page copy: select all of it, then copy it."
          className={classes.wide ?? ''}
          maxRows={10}
          value={text}
          readOnly
        />
      )}
    </>
  )
}

const printed = ({ actions, ...priority }: Plan['priorities'][number]) => ({
  ...priority,
  actions: actions
    .filter(({ status }) => status !== 'dropped')
    .map(({ owner, ...action }) => ({ ...action, owner: owner?.name ?? null })),
})
