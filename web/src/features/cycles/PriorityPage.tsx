import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useScheme } from '../../lib/scheme.tsx'
import { useSteps, useStepWords } from '../../lib/step-words.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Columns } from '../../ui/Columns.tsx'
import { Page } from '../../ui/Page.tsx'
import { StepTrack } from '../../ui/StepTrack.tsx'
import { EvidenceCard } from '../evidence/EvidenceCard.tsx'
import { Measures } from '../measures/Measures.tsx'
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx'
import { Updates } from '../progress/Updates.tsx'
import classes from './Cycle.module.css'
import { EditPriority } from './EditPriority.tsx'
import { Gate, WayToGate } from './Gate.tsx'
import { PriorityTrail } from './PriorityTrail.tsx'
import { priorityQuery } from './queries.ts'
import { StepPanel } from './StepPanel.tsx'
import { type Adding, outcomeWords, placeOnTrack, stepShown } from './words.ts'

/** One priority: its track leads to each step's form or record; beside it the gate, the evidence and the trail. */
export function PriorityPage({ priorityId, asked }: { priorityId: string; asked: StepKey | undefined }) {
  const scheme = useScheme()
  const { data: priority } = useSuspenseQuery(priorityQuery(priorityId))
  const [adding, setAdding] = useState<Adding>(null)
  const steps = useSteps()
  const shown = stepShown(priority, asked)
  return (
    <Page
      title={priority.title}
      crumbs={[
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        <Link key="school" to="/schools/$schoolId" params={{ schoolId: priority.school.id }}>
          {priority.school.name}
        </Link>,
        <Link
          key="plan"
          to="/schools/$schoolId/plan"
          params={{ schoolId: priority.school.id }}
          search={{ cycle: priority.cycle.id }}
        >
          The plan
        </Link>,
        `Priority ${priority.rank} of ${academicYearWords(priority.cycle.academicYear)}`,
      ]}
      lead={[priority.lead && `Led by ${priority.lead}`, criterionName(scheme, priority.criterionKey)]
        .filter(Boolean)
        .join(' · ')}
      actions={<Standing priority={priority} />}
    >
      <Card>
        <StepTrack
          steps={steps}
          {...placeOnTrack(priority)}
          label={priority.title}
          selected={shown}
          renderLink={({ key }, content) => (
            <Link
              to="/priorities/$priorityId"
              params={{ priorityId }}
              search={{ step: key as StepKey }}
              resetScroll={false}
              replace
              aria-current={key === shown ? 'true' : undefined}
            >
              {content}
            </Link>
          )}
        />
        <Overridden priority={priority} />
        <WayToGate priority={priority} />
      </Card>
      <Columns
        aside={
          <>
            <Gate priority={priority} onAdd={setAdding} />
            <EvidenceCard
              priority={priority}
              adding={adding === 'evidence'}
              onAdding={(open) => setAdding(open ? 'evidence' : null)}
            />
            <QuestionsAbout
              asking={{ record: { kind: 'priority', id: priorityId }, name: priority.title }}
              schoolId={priority.school.id}
            />
            <PriorityTrail priority={priority} />
          </>
        }
      >
        <StepPanel key={shown} priority={priority} step={shown} />
        <Updates priority={priority} />
        <Measures
          priority={priority}
          step={shown}
          adding={adding === 'measure'}
          onAdding={(open) => setAdding(open ? 'measure' : null)}
        />
      </Columns>
    </Page>
  )
}

/** What a leader went past shows with the track, as with the step itself and in the trail. */
function Overridden({ priority }: { priority: Priority }) {
  const words = useStepWords()
  const past = priority.steps.filter((step) => step.override !== null)
  if (past.length === 0) return null
  return (
    <div className={classes.buttons}>
      {past.map(({ key }) => (
        <Chip key={key} tone="amber" shape="triangle">
          A leader went past what was missing at “{words(key).title}”
        </Chip>
      ))}
    </div>
  )
}

function Standing({ priority }: { priority: Priority }) {
  const outcome = outcomeWords(priority)
  return (
    <>
      {priority.turn > 1 && <Chip variant="quiet">Turn {priority.turn}</Chip>}
      {outcome && <Chip tone="teal">{outcome}</Chip>}
      <EditPriority priority={priority} />
    </>
  )
}
