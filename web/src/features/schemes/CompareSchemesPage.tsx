import { NativeSelect, Skeleton } from '@mantine/core'
import { schemeChanges } from '@sixfold/shared/domain/schemes/scheme-changes.ts'
import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { count, formatInstant } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useSession } from '../shell/session.ts'
import { crumbsTo } from './crumbs.tsx'
import { schemeQuery, schemesQuery } from './queries.ts'
import { SchemeChanges } from './SchemeChanges.tsx'
import classes from './Schemes.module.css'

/** Which two versions; left out: the newest and the one before it. */
export type Sides = { from?: number; to?: number }

/** Any two versions of the scheme, Sixfold's own among them, thing by thing. */
export function CompareSchemesPage({ sides }: { sides: Sides }) {
  const navigate = useNavigate()
  const { abilities } = useSession()
  const { data: versions } = useSuspenseQuery(schemesQuery)
  const choices = [
    ...versions.items.map(({ number, publishedAt }) => ({
      value: `${number}`,
      label: `Version ${number}, published ${formatInstant(publishedAt)}`,
    })),
    { value: '0', label: 'Sixfold’s own scheme' },
  ]
  const known = (side: number | undefined) => choices.find(({ value }) => value === `${side}`)?.value
  const to = known(sides.to) ?? choices[0]?.value ?? '0'
  const from = known(sides.from) ?? choices[1]?.value ?? '0'
  const choose = (chosen: Sides) =>
    void navigate({
      to: '/set-up/scheme/compare',
      search: { from: Number(from), to: Number(to), ...chosen },
      replace: true,
      resetScroll: false,
    })
  return (
    <Page
      title="What differs between two versions of the scheme?"
      crumbs={crumbsTo(
        abilities.setUp,
        <Link key="scheme" to="/set-up/scheme">
          Scheme
        </Link>,
        'Compare',
      )}
    >
      <Card>
        <div className={classes.pair}>
          <NativeSelect
            label="Before"
            value={from}
            data={choices}
            onChange={(event) => choose({ from: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label="After"
            value={to}
            data={choices}
            onChange={(event) => choose({ to: Number(event.currentTarget.value) })}
          />
        </div>
      </Card>
      <Differences from={Number(from)} to={Number(to)} />
    </Page>
  )
}

function Differences({ from, to }: { from: number; to: number }) {
  const [before, after] = useQueries({ queries: [schemeQuery(from), schemeQuery(to)] })
  const changes = before.data && after.data && schemeChanges(before.data.scheme, after.data.scheme)
  return (
    <Card>
      <ProblemAlert error={before.error ?? after.error} />
      {!changes && !before.error && !after.error && <Skeleton height="10rem" />}
      <p role="status" className={classes.soft}>
        {changes && (changes.length === 0 ? 'No difference' : count(changes.length, 'difference'))}
      </p>
      {changes && changes.length > 0 && <SchemeChanges changes={changes} none="" />}
    </Card>
  )
}
