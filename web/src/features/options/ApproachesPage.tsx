import { Button, Checkbox, TextInput } from '@mantine/core'
import type { Approach } from '@sixfold/shared/contracts/options.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { count } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useSession } from '../shell/session.ts'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'
import { ApproachDialog } from './ApproachDialog.tsx'
import { FiguresShown } from './FiguresShown.tsx'
import classes from './Options.module.css'
import { approachesQuery } from './queries.ts'

/** The trust's library of approaches: what one might try, and what the trust has read of it. */
export function ApproachesPage() {
  const { abilities: session } = useSession()
  const [words, setWords] = useState('')
  const [archived, setArchived] = useState(false)
  const { data, error } = useQuery({
    ...approachesQuery(useDeferredValue(words.trim()), archived),
    placeholderData: keepPreviousData,
  })
  const [asking, setAsking] = useState<{ approach: Approach | null; opened: boolean } | null>(null)
  const items = data?.items ?? []
  return (
    <Page
      title="What might we try?"
      lead="Approaches that options of every school can cite. Sixfold brings the names of the EEF Toolkit’s strands and no figures: add what you read, with the day and a link."
      crumbs={session.setUp ? setUpCrumbs('Approaches') : []}
      actions={
        data?.abilities.add && (
          <Button onClick={() => setAsking({ approach: null, opened: true })}>Add an approach</Button>
        )
      }
    >
      <TextInput
        type="search"
        className={classes.search ?? ''}
        label="Find an approach"
        description="By words of its name or what it is about"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {data?.abilities.edit && (
        <Checkbox
          label="Show those that were put away"
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      )}
      <ProblemAlert error={error} />
      <p className={classes.soft} role="status">
        {data && `${count(items.length, 'approach', 'approaches')}${data.nextCursor ? ' and more' : ''}`}
      </p>
      {data && items.length === 0 && (
        <EmptyState title="No approach with these words">Try fewer words, or add one.</EmptyState>
      )}
      {items.length > 0 && (
        <Card>
          <ul className={classes.library}>
            {items.map((approach) => (
              <li key={approach.id}>
                <div>
                  <div className={classes.chips}>
                    <h2>{approach.name}</h2>
                    {approach.strand && <Chip variant="quiet">EEF Toolkit strand</Chip>}
                    {approach.archived && <Chip shape="ring">Put away</Chip>}
                  </div>
                  {approach.about && <p className={classes.text}>{approach.about}</p>}
                </div>
                <div>
                  {approach.figures ? (
                    <FiguresShown figures={approach.figures} />
                  ) : (
                    <p className={classes.soft}>No figures yet</p>
                  )}
                </div>
                {data?.abilities.edit && (
                  <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={`Change ${approach.name}`}
                    onClick={() => setAsking({ approach, opened: true })}
                  >
                    Change
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ApproachDialog
        approach={items.find((one) => one.id === asking?.approach?.id) ?? null}
        opened={asking?.opened === true}
        onClose={() => setAsking(asking && { ...asking, opened: false })}
      />
    </Page>
  )
}
