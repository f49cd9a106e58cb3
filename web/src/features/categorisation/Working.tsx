import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { BoardsQuestion } from './BoardsQuestion.tsx'
import { ModerateForm } from './ModerateForm.tsx'
import { Proposal } from './Proposal.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { RateCriteria, useUnsaved } from './RateCriteria.tsx'
import { Suggested } from './Suggested.tsx'

/** To propose: criteria first, then what they suggest, then the category. */
export function Proposing({ it }: { it: Categorisation }) {
  const { unsaved, onUnsaved } = useUnsaved()
  return (
    <>
      <Unsubmitted it={it} />
      <RateCriteria
        it={it}
        source="trust"
        lead="Each is saved as you go; others see them with your proposal."
        onUnsaved={onUnsaved}
      />
      <Suggested it={it} />
      <Section heading={it.question ? 'The board asked, and waits for you' : 'Your proposal'}>
        <BoardsQuestion it={it} />
        <ProposeForm it={it} unsaved={unsaved} />
      </Section>
    </>
  )
}

/** To moderate: what is proposed, the criteria, and the category; where the board asked, its question and the answer first. */
export function Moderating({ it, level }: { it: Categorisation; level: Level }) {
  const { unsaved, onUnsaved } = useUnsaved()
  const form = (
    <Section heading={it.question ? 'The board asked, and waits for you' : 'Your moderation'} id="moderate">
      <BoardsQuestion it={it} />
      <ModerateForm it={it} level={level} unsaved={unsaved} />
    </Section>
  )
  return (
    <>
      <Unsubmitted it={it} />
      {it.question ? form : <Proposal it={it} level={level} />}
      <RateCriteria
        it={it}
        source="trust"
        lead="Each change keeps what it was, who changed it and why."
        onUnsaved={onUnsaved}
      />
      <Suggested it={it} />
      {!it.question && form}
    </>
  )
}

/** Says that the head hasn't submitted, so that nobody takes silence for agreement. */
function Unsubmitted({ it }: { it: Categorisation }) {
  const today = useToday()
  const { submitted, dueOn } = it.selfAssessment
  // One that a review asked for takes none.
  if (submitted || it.review) return null
  const due =
    dueOn === null ? '' : `, ${dueOn < today ? 'which was' : 'which is'} due on ${formatDay(dueOn)},`
  return (
    <Notice tone="amber">
      {it.status === 'self-assessing'
        ? `The head’s self-assessment${due} is not submitted; you can go on without it, and the record says so.`
        : `The head’s self-assessment was not submitted when the category was proposed.`}
    </Notice>
  )
}
