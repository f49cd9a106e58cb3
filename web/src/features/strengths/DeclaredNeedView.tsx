import { Button } from '@mantine/core'
import { type DeclaredNeed, withdrawNeed } from '@sixfold/shared/contracts/strengths.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { Quote } from '../../ui/Quote.tsx'
import { WhyWithdraw } from './WhyWithdraw.tsx'

/** What a school or the trust said of a need, and taking it back. */
export function DeclaredNeedView({ need, criterion }: { need: DeclaredNeed; criterion: string }) {
  const { id, version, why, by, day, abilities } = need
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Quote by={`${by.name}, ${formatDay(day)}`}>{why}</Quote>
      {abilities.withdraw && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={`Take it back: help with ${criterion}`}
          onClick={() => setAsking(true)}
        >
          Take it back
        </Button>
      )}
      <WhyWithdraw
        opened={asking}
        title="Why is no help wanted with this any more?"
        done="Taken back: it counts as a need no more"
        send={(reason, key) =>
          call(withdrawNeed, {
            params: { needId: id },
            version,
            key,
            body: { reason },
          })
        }
        onClose={() => setAsking(false)}
      />
    </>
  )
}
