import { Button } from '@mantine/core'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { SeenStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import { useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { BoardsQuestion } from './BoardsQuestion.tsx'
import { ConverseForm } from './ConverseForm.tsx'
import { DecideForm } from './DecideForm.tsx'
import { ExtendReply } from './ExtendReply.tsx'
import { NameReReviewer } from './NameReReviewer.tsx'
import { Proposal } from './Proposal.tsx'
import { RatingTable } from './RatingTable.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { ReReviewForm } from './ReReviewForm.tsx'
import { isAsked } from './round-words.ts'
import { SelfAssess } from './SelfAssess.tsx'
import { Suggested } from './Suggested.tsx'
import { may, mayPrepare, replyInShort } from './way-words.ts'
import { WithTrust } from './WithTrust.tsx'
import { Moderating, Proposing } from './Working.tsx'

/** What a school's way through a round asks of the person now, or lets them read: by what they may do, never by what they are. */
export function Stage({ it }: { it: Categorisation }) {
  const { level } = it
  if (may(it, 'rateSelf')) return <SelfAssess it={it} />
  if (it.status === 'with-trust') return <WithTrust it={it} />
  if (level !== null && mayPrepare(it, 'moderate') && !may(it, 'converse'))
    return <Moderating it={it} level={level} />
  if (mayPrepare(it, 'propose')) return <Proposing it={it} />
  if (it.status === 'closed' && level === null) return <ClosedWithRound it={it} />
  if (level === null) return <Notice>Nobody has proposed a category yet.</Notice>
  return <Put it={it} level={level} />
}

/** What is put forward or published, then what the person does with it, then the ratings behind it. */
function Put({ it, level }: { it: Categorisation; level: Level }) {
  const words = waits[it.status]
  // Until it is moderated again: that makes another version.
  const [again, setAgain] = useState<number | null>(null)
  if (again === it.version) return <Moderating it={it} level={level} />
  return (
    <>
      {words && !acts(it) && <Notice>{words}</Notice>}
      <Proposal it={it} level={level}>
        <BoardsQuestion it={it} />
      </Proposal>
      {may(it, 'converse') && (
        <Section heading="The conversation with the head" id="converse">
          <ConverseForm it={it} />
        </Section>
      )}
      {may(it, 'converse') && mayPrepare(it, 'moderate') && (
        <div>
          <Button variant="default" onClick={() => setAgain(it.version)}>
            Moderate it again first
          </Button>
        </div>
      )}
      {may(it, 'extendReply') && (
        <Section heading="Does the head need more time?" lead={words}>
          <div>
            <ExtendReply it={it} />
          </div>
        </Section>
      )}
      {may(it, 'nameReReviewer') && <NameReReviewer it={it} />}
      <RatingTable it={it} />
      <Suggested it={it} />
      {may(it, 'reply') && <ReplyForm it={it} />}
      <RepliedByAnother it={it} />
      {may(it, 'reReview') && <ReReviewForm it={it} level={level} />}
      {isAsked(it) && (
        <Section heading="The decision" lead={replyInShort(it) || undefined}>
          <DecideForm key={it.version} it={it} level={level} />
        </Section>
      )}
    </>
  )
}

/** A self-assessment on which nothing was proposed closes with its round, and goes on when that is reopened. */
function ClosedWithRound({ it }: { it: Categorisation }) {
  return (
    <>
      <Notice>
        Closed with its round, or since the school has left the trust. What was rated stays, and goes on if
        the round is reopened.
      </Notice>
      <RatingTable it={it} />
    </>
  )
}

/** To a head who could reply now, were it not another who does: who that is. */
function RepliedByAnother({ it }: { it: Categorisation }) {
  const [first, ...more] = it.blockers.reply
  if (first?.code !== 'other-head-replies' || more.length > 0) return null
  return (
    <Section heading="The reply" id="reply">
      <p>{first.message}.</p>
    </Section>
  )
}

/** Something of it is the person's to do now. */
const acts = (it: Categorisation): boolean =>
  isAsked(it) ||
  (['converse', 'reply', 'reReview', 'nameReReviewer', 'extendReply'] as const).some((act) => may(it, act))

/** What it waits for, said to whoever can only read. */
const waits: Partial<Record<SeenStatus, string>> = {
  proposed: 'A trust leader moderates this next.',
  moderated: 'The conversation with the head comes next.',
  'awaiting-reply': 'The head has this, and may reply until the end of the day that is set.',
  challenged: 'The head challenged this, so somebody who neither proposed nor moderated it looks again.',
  'awaiting-decision': 'It waits for a decision. It can change once it is sent back.',
  closed: 'Closed: the school has left the trust.',
}
