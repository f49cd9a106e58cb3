import type { Ctx } from '../../api/src/db/tenant.ts'
import type { Said } from '../../api/src/modules/categorisation/commands/append-ratings.ts'
import { moderateProposal } from '../../api/src/modules/categorisation/commands/moderate-proposal.ts'
import { nameReReviewer } from '../../api/src/modules/categorisation/commands/name-re-reviewer.ts'
import { rateSelf } from '../../api/src/modules/categorisation/commands/rate-self.ts'
import { reReview } from '../../api/src/modules/categorisation/commands/re-review.ts'
import { recordConversation } from '../../api/src/modules/categorisation/commands/record-conversation.ts'
import { replyToProposal } from '../../api/src/modules/categorisation/commands/reply-to-proposal.ts'
import { submitSelfAssessment } from '../../api/src/modules/categorisation/commands/submit-self-assessment.ts'
import { academicYearOf } from '../../packages/shared/src/domain/calendar/academic-year.ts'
import {
  type CriterionKey,
  type Level,
  criterionKeys,
  isLevel,
} from '../../packages/shared/src/domain/categorisation/scheme.ts'
import type { Act } from './acts.ts'
import { agreements, challenge, reReviewResult } from './bank/replies.ts'
import { at } from './calendar.ts'
import { linkWhatIsKnown } from './rating-links.ts'
import { byMailbox, headIn, type KnownSchool, partnerOf, type World } from './world.ts'

/** The school whose head challenges this year's category, and sees it stand. */
export const challenger = 'brackenhurst'
/** Who looks at it again, from outside the trust. */
const reReviewer = 'reviewer'

/** A school's way in a round. Days are `YYYY-MM-DD`; `minute` keeps acts of one day in order. */
type Walk = {
  id: string
  school: KnownSchool
  level: Level
  rationale: string
  minute: number
}

/** The head's own ratings: the trust's, and one step kinder where the trust says why it sees it otherwise. */
export function selfAssessment(world: World, walk: Walk, day: string, ratings: readonly Said[]): Act[] {
  const by = headIn(world, walk.school, academicYearOf(day)).actor
  const differs = ratings.find(({ value, note }) => isLevel(value) && value < 4 && note !== null)
  const own = criterionKeys.flatMap((key): Said[] => ownRating(key, ratings, differs))
  const categorisationId = walk.id
  return [
    { at: at(day, 60 + walk.minute), by, run: (ctx) => rateSelf(ctx, { categorisationId, ratings: own }) },
    {
      at: at(day, 61 + walk.minute),
      by,
      run: async (ctx) => {
        await linkWhatIsKnown(ctx, { categorisationId, schoolId: walk.school.id, source: 'self' })
        await submitSelfAssessment(ctx, categorisationId)
      },
    },
  ]
}

function ownRating(key: CriterionKey, ratings: readonly Said[], differs: Said | undefined): Said[] {
  const trust = ratings.find(({ criterionKey }) => criterionKey === key)
  if (!trust) return []
  const { value } = trust
  const kinder = value === 3 ? 4 : value === 2 ? 3 : value === 1 ? 2 : value
  return [
    {
      criterionKey: key,
      value: trust === differs ? kinder : value,
      note: isLevel(value) ? null : trust.note,
    },
  ]
}

/** Moderated as it was proposed, and talked over with the head. */
export function untilTheHead(
  world: World,
  walk: Walk,
  days: { moderatedOn: string; spokenOn: string },
): Act[] {
  const { id: categorisationId, level, rationale, minute } = walk
  const partner = partnerOf(world, walk.school)
  const { moderatedOn, spokenOn } = days
  return [
    {
      at: at(moderatedOn, 320 + minute),
      by: byMailbox(world, 'leader').actor,
      run: (ctx) => moderateProposal(ctx, { categorisationId, level, rationale }),
    },
    {
      at: at(spokenOn, 340 + minute),
      by: partner.actor,
      run: (ctx) => recordConversation(ctx, categorisationId, { heldOn: spokenOn, heldBy: partner.id }),
    },
  ]
}

/** What the head says to it; a challenge is looked at again, and stands. */
export function reply(world: World, walk: Walk, day: string, challenges: boolean): Act[] {
  const { id: categorisationId, level, rationale, minute } = walk
  const by = headIn(world, walk.school, academicYearOf(day)).actor
  const said = (statement: string | undefined, answer: 'agrees' | 'challenges') => (ctx: Ctx) =>
    replyToProposal(ctx, { categorisationId, answer, statement })
  if (!challenges)
    return [{ at: at(day, 360 + minute), by, run: said(agreements[minute % agreements.length], 'agrees') }]
  const second = byMailbox(world, reReviewer)
  return [
    { at: at(day, 360 + minute), by, run: said(challenge, 'challenges') },
    {
      at: at(day, 361 + minute),
      by: byMailbox(world, 'leader').actor,
      run: (ctx) => nameReReviewer(ctx, { categorisationId, personId: second.id }),
    },
    {
      at: at(day, 375 + minute),
      by: second.actor,
      run: (ctx) => reReview(ctx, { categorisationId, level, rationale, reason: reReviewResult }),
    },
  ]
}
