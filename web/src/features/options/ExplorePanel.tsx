import { Button, Skeleton } from '@mantine/core'
import type { Option } from '@sixfold/shared/contracts/options.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { gateOf } from '@sixfold/shared/domain/cycle/gate.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { CheckList } from '../../ui/Lists.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { PlanFieldsHeld } from '../cycles/PlanFieldsHeld.tsx'
import { OptionCard } from './OptionCard.tsx'
import { OptionDialog } from './OptionDialog.tsx'
import classes from './Options.module.css'
import { optionsQuery } from './queries.ts'

/** Step 2: what might work, weighed side by side, and the one that is chosen. */
export function ExplorePanel({ priority }: { priority: Priority }) {
  const { data, error } = useQuery(optionsQuery(priority.id))
  const [adding, setAdding] = useState(false)
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton height="12rem" />
  const present = data.items.filter((option) => option.turn === data.turn)
  const earlier = data.items.filter((option) => option.turn !== data.turn)
  const may = data.abilities.write && data.blockers.write.length === 0
  return (
    <div className={classes.panel}>
      {may && (
        <PlanFieldsHeld priority={priority}>
          Others can be weighed meanwhile; which one is chosen stays as it is.
        </PlanFieldsHeld>
      )}
      {may && <Asked options={present} />}
      {present.length > 0 && (
        <div className={classes.options}>
          {present.map((option) => (
            <OptionCard key={option.id} priority={priority} option={option} among={present} may={may} />
          ))}
        </div>
      )}
      {may && (
        <div className={classes.buttons}>
          <Button
            id="options"
            variant={present.length < 2 ? 'filled' : 'default'}
            onClick={() => setAdding(true)}
          >
            Add an option
          </Button>
          <Link to="/approaches">The trust’s library of approaches</Link>
        </div>
      )}
      {earlier.length > 0 && <EarlierTurns priority={priority} options={earlier} />}
      <OptionDialog priority={priority} option={null} opened={adding} onClose={() => setAdding(false)} />
    </div>
  )
}

/** What this step asks for, done or missing. */
function Asked({ options }: { options: readonly Option[] }) {
  const gate = gateOf({
    step: 'explore',
    options: options.map((option) => ({ ...option, chosen: option.verdict === 'chosen' })),
  })
  return <CheckList items={gate.map(({ code, met, message }) => ({ key: code, done: met, text: message }))} />
}

function EarlierTurns({ priority, options }: { priority: Priority; options: readonly Option[] }) {
  const turns = [...new Set(options.map((option) => option.turn))]
  return (
    <details className={classes.earlier}>
      <summary>What was weighed in earlier turns</summary>
      {turns.map((turn) => {
        const ofTurn = options.filter((option) => option.turn === turn)
        return (
          <section key={turn} aria-label={`Turn ${turn}`}>
            <p className={classes.caption}>Turn {turn}</p>
            <div className={classes.options}>
              {ofTurn.map((option) => (
                <OptionCard key={option.id} priority={priority} option={option} among={ofTurn} may={false} />
              ))}
            </div>
          </section>
        )
      })}
    </details>
  )
}
