import { NativeSelect } from '@mantine/core'
import type {
  PlacedAction,
  PlacedPriority,
  PriorityText,
} from '@sixfold/shared/domain/plans/paste/place-in-plan.ts'
import { formatDay, formatMoney } from '../../../lib/format.ts'
import { criterionChoices } from '../../../lib/criterion-choices.ts'
import { useScheme } from '../../../lib/scheme.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Section } from '../../../ui/Section.tsx'
import classes from './Paste.module.css'
import { isAdded, type PasteWork } from './paste-work.ts'

const textWords: Record<PriorityText, string> = {
  lead: 'Led by',
  problem: 'The problem',
  rootCause: 'Its root cause',
  intendedOutcome: 'The outcome intended',
}
const texts = ['lead', 'problem', 'rootCause', 'intendedOutcome'] as const

interface WhatIsAddedProps {
  work: PasteWork
  placed: readonly PlacedPriority[]
  onChange: (work: PasteWork) => void
}

/** Each priority with its actions, as they will stand in the plan. */
export function WhatIsAdded({ work, placed, onChange }: WhatIsAddedProps) {
  const scheme = useScheme()
  const choices = [{ value: '', label: 'Choose a criterion' }, ...criterionChoices(scheme)]
  return (
    <ul className={classes.priorities}>
      {placed.map((priority) => (
        <li key={priority.key}>
          <Section
            level={3}
            variant="open"
            heading={priority.title || 'Actions without a priority'}
            actions={
              priority.existing ? (
                <Chip variant="quiet">
                  {priority.existing.status === 'completed'
                    ? 'In the plan, completed'
                    : 'In the plan already'}
                </Chip>
              ) : (
                priority.key !== '' && <Chip tone="teal">New priority</Chip>
              )
            }
          >
            {priority.existing === null && priority.key !== '' && (
              <NativeSelect
                label="Which criterion does it serve?"
                value={work.criteria[priority.key] ?? ''}
                data={choices}
                className={classes.criterion ?? ''}
                onChange={(event) => {
                  const { [priority.key]: _, ...others } = work.criteria
                  const chosen = event.currentTarget.value
                  onChange({
                    ...work,
                    criteria: chosen === '' ? others : { ...others, [priority.key]: chosen },
                  })
                }}
              />
            )}
            <Texts priority={priority} />
            {priority.actions.length > 0 && (
              <ul
                className={classes.actions}
                aria-label={`Actions of ${priority.title || 'no priority yet'}`}
              >
                {priority.actions.map((action) => (
                  <li key={action.key}>
                    <Action action={action} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </li>
      ))}
    </ul>
  )
}

function Texts({ priority }: { priority: PlacedPriority }) {
  const given = texts.filter((field) => priority[field] !== null)
  if (given.length === 0) return null
  return (
    <dl className={classes.texts}>
      {given.map((field) => (
        <div key={field}>
          <dt>{textWords[field]}</dt>
          <dd>
            {priority[field]}
            {isNotTaken(priority, field) && (
              <span className={classes.note}>Not taken: the priority has its own words, and they stay.</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Who leads a priority that is there is its head's to change, on its own page. */
const isNotTaken = ({ existing, kept }: PlacedPriority, field: PriorityText) =>
  kept.includes(field) || (existing !== null && field === 'lead' && existing.lead === null)

function Action({ action }: { action: PlacedAction }) {
  const more = [
    action.owner,
    action.dueOn && `by ${formatDay(action.dueOn)}`,
    action.plannedPence !== null && formatMoney(action.plannedPence),
  ].filter((part) => typeof part === 'string' && part !== '')
  return (
    <div data-out={!isAdded(action)}>
      <span className={classes.words}>{action.title}</span>
      {more.length > 0 && <span className={classes.note}>{more.join(' · ')}</span>}
      {action.already !== null && (
        <span className={classes.note}>
          {action.already === 'in-plan'
            ? 'There already, so it isn’t added again.'
            : 'Further up already, so it is added once.'}
        </span>
      )}
    </div>
  )
}
