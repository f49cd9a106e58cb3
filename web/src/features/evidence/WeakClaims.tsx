import { Button } from '@mantine/core'
import type { WeakClaim } from '@sixfold/shared/contracts/claims.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count, inWords, sentence } from '../../lib/format.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Evidence.module.css'
import { claimWords } from './evidence-look.ts'
import { weakClaimPages } from './queries.ts'
import { StrengthBars } from './StrengthBars.tsx'

interface WeakClaimsProps {
  /** Of one school; without it, of all whose record one sees. */
  schoolId: string | undefined
  onAdd: (claim: WeakClaim) => void
}

/** Claims without enough evidence: why, and the way to the priority or straight to adding some. */
export function WeakClaims({ schoolId, onAdd }: WeakClaimsProps) {
  const found = useInfiniteQuery(weakClaimPages(schoolId))
  const claims = found.data?.pages.flatMap((page) => page.items) ?? []
  const total = found.data?.pages[0]?.total ?? 0
  const left = total - claims.length
  return (
    <Section
      heading="Claims without enough evidence"
      lead={
        found.data &&
        (total === 0
          ? 'Every open priority has adequate evidence at its present step, and nothing contradicts it.'
          : total === 1
            ? 'One claim rests on little, on nothing that counts today, or is contested.'
            : `${sentence(inWords(total))} claims rest on little, on nothing that counts today, or are contested.`)
      }
      divided={claims.length > 0}
    >
      <ProblemAlert error={found.error} />
      {claims.length > 0 && (
        <ul className={classes.claims}>
          {claims.map((claim) => (
            <li key={`${claim.priority.id} ${claim.claim}`}>
              <ClaimRow claim={claim} withSchool={schoolId === undefined} onAdd={onAdd} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          className={classes.add ?? ''}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show {left > 30 ? 'more' : count(left, 'more', 'more')}
        </Button>
      )}
    </Section>
  )
}

function ClaimRow({
  claim,
  withSchool,
  onAdd,
}: {
  claim: WeakClaim
  withSchool: boolean
  onAdd: (claim: WeakClaim) => void
}) {
  const words = useStepWords()
  const { priority, school, evidence, abilities } = claim
  return (
    <>
      <div className={classes.claimTop}>
        <Link to="/priorities/$priorityId" params={{ priorityId: priority.id }} search={{ step: claim.step }}>
          {priority.title}
        </Link>
        <StrengthBars evidence={evidence} />
      </div>
      <div className={classes.claimTop}>
        <span className={classes.soft}>
          {withSchool && `${school.name} · `}
          {claimWords(claim, words)} · {evidence.reason}
        </span>
        {abilities.addEvidence && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onAdd(claim)}
            aria-label={`Add evidence for ${priority.title}, ${claimWords(claim, words)}`}
          >
            Add evidence
          </Button>
        )}
      </div>
    </>
  )
}
