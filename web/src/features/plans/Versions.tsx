import { Skeleton, VisuallyHidden } from '@mantine/core'
import type { Plan, PlanVersion } from '@sixfold/shared/contracts/plans.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import classes from './Plan.module.css'
import { versionsQuery } from './queries.ts'

/** The versions that were approved, the newest first, and the way to compare any two. */
export function Versions({ plan }: { plan: Plan }) {
  const { data, error } = useQuery(versionsQuery(plan.id))
  const versions = data?.items ?? []
  const comparable = versions.length + (plan.abilities.compareNow ? 1 : 0) > 1
  return (
    <Section
      heading="Versions"
      id="versions"
      actions={
        comparable && (
          <Link
            className={classes.target}
            to="/schools/$schoolId/plan/compare"
            params={{ schoolId: plan.school.id }}
            search={{ cycle: plan.cycleId }}
          >
            Compare versions
          </Link>
        )
      }
    >
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton height="4rem" />}
      {data && versions.length === 0 && (
        <p className={classes.soft}>None yet. The first is made when the trust approves the plan.</p>
      )}
      <Rows
        items={versions.map((version) => ({
          key: String(version.number),
          children: <VersionRow plan={plan} version={version} />,
          ...(version.number === plan.inForce?.number
            ? {
                end: (
                  <Chip tone="teal" shape="circle">
                    In force
                  </Chip>
                ),
              }
            : {}),
        }))}
      />
    </Section>
  )
}

function VersionRow({ plan, version }: { plan: Plan; version: PlanVersion }) {
  return (
    <>
      <Link
        className={classes.target}
        to="/schools/$schoolId/plan/versions/$number"
        params={{ schoolId: plan.school.id, number: String(version.number) }}
        search={{ cycle: plan.cycleId }}
      >
        Version {version.number}
      </Link>{' '}
      approved on <DayText day={version.day} /> by {version.by.name}
      <Fingerprint version={version} />
    </>
  )
}

/** What a version can be told by: anybody who has the same content comes to the same. In full when asked. */
export function Fingerprint({ version: { number, hash } }: { version: PlanVersion }) {
  return (
    <details className={classes.hash}>
      <summary>
        Fingerprint {hash.slice(0, 8)}…<VisuallyHidden> of version {number}, in full</VisuallyHidden>
      </summary>
      <code>{hash}</code>
    </details>
  )
}
