import type { PlanChange } from '@sixfold/shared/contracts/plans.ts'
import type { ChangePart } from '@sixfold/shared/domain/plans/compare.ts'
import type { Tone } from '../../theme/palette.ts'
import { Chip } from '../../ui/Chip.tsx'
import type { ShapeName } from '../../ui/Shape.tsx'
import classes from './Changes.module.css'

const partWords: Record<ChangePart, string> = {
  plan: 'The plan',
  priority: 'Priority',
  option: 'Chosen option',
  measure: 'Measure',
  milestone: 'Milestone',
  action: 'Action',
}

const looks: Record<PlanChange['what'], { tone: Tone; shape: ShapeName; word: string }> = {
  added: { tone: 'teal', shape: 'circle', word: 'Added' },
  removed: { tone: 'plum', shape: 'ring', word: 'Taken out' },
  changed: { tone: 'blue', shape: 'half', word: 'Changed' },
}

/** Differences between two versions, priority by priority: what it is about, its field, and was beside is. */
export function ChangeList({ changes, level = 2 }: { changes: readonly PlanChange[]; level?: 2 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <div className={classes.changes}>
      {byPriority(changes).map(({ key, title, items }) => (
        <section key={key}>
          <Heading className={classes.changesOf}>{title}</Heading>
          <ul>
            {items.map((change, index) => (
              <li key={`${change.part} ${change.name ?? ''} ${change.field ?? ''} ${index}`}>
                <Change change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Change({ change: { part, name, what, field, from, to } }: { change: PlanChange }) {
  const { tone, shape, word } = looks[what]
  return (
    <>
      <div className={classes.changeHead}>
        <Chip tone={tone} shape={shape}>
          {word}
        </Chip>
        <span>
          <strong>{field ?? partWords[part]}</strong>
          {(field !== null || name !== null) && part !== 'plan' && (
            <span className={classes.soft}>
              {' · '}
              {field === null ? name : [partWords[part], name].filter(Boolean).join(': ')}
            </span>
          )}
        </span>
      </div>
      {field !== null && (
        <dl className={classes.wasIs}>
          <div>
            <dt>Was</dt>
            <dd>{from ?? 'Nothing'}</dd>
          </div>
          <div>
            <dt>Is</dt>
            <dd>{to ?? 'Nothing'}</dd>
          </div>
        </dl>
      )}
    </>
  )
}

/** What is about the plan itself first, then each priority in the order in which it comes. */
function byPriority(changes: readonly PlanChange[]) {
  const groups = new Map<string, { key: string; title: string; items: PlanChange[] }>()
  for (const change of changes) {
    const key = change.priority?.id ?? 'plan'
    const group = groups.get(key) ?? { key, title: change.priority?.title ?? 'The plan itself', items: [] }
    group.items.push(change)
    groups.set(key, group)
  }
  return [...groups.values()]
}
