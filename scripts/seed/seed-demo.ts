import type { Db } from '../../api/src/db/client.ts'
import { asSystem, type Moment } from '../../api/src/db/tenant.ts'
import { hashPassword } from '../../api/src/modules/auth/passwords.ts'
import { holdsNothing } from '../../api/src/modules/trusts/queries.ts'
import { Refusal } from '../../api/src/refusal.ts'
import { perform } from './acts.ts'
import { boardroomOf, boardStory } from './board-story.ts'
import { calendarAround } from './calendar.ts'
import { categoryStory } from './category-story.ts'
import { foundDemoTrust } from './found.ts'
import { improvementStories } from './improvement-story.ts'
import { demoPassword } from './people.ts'
import { networksStory } from './networks-story.ts'
import { offerStory } from './offer-story.ts'
import { planStory } from './plan-story.ts'
import { questionStory } from './question-story.ts'
import { randomFrom } from './random.ts'
import { reportStory } from './report-story.ts'
import { reviewStory } from './review-story.ts'
import { schemeStory } from './scheme-story.ts'
import { exceptionStory } from './exception-story.ts'
import { giversStory } from './givers-story.ts'
import { supportStory } from './support-story.ts'
import { visitStory } from './visit-story.ts'

/**
 * Fills an empty database with the made-up Lanternfield Learning Trust: fourteen schools, sixty people and three academic
 * years up to yesterday, through the same commands as the API's, each at its own moment, so that every rule holds. The same
 * day seeds the same content. @throws Refusal when the database holds anything; nothing is changed then, and `onBegin` not called
 */
export async function seedDemo(
  db: Db,
  { today }: Pick<Moment, 'today'>,
  onBegin: () => void = () => {},
): Promise<void> {
  if (!(await asSystem(db, 'demo-seed', holdsNothing)))
    throw new Refusal('This database holds something already, so the demo is not put into it.')
  onBegin()
  const random = randomFrom(today)
  const calendar = calendarAround(today)
  const world = await foundDemoTrust(db, calendar, random, await hashPassword(demoPassword))
  const boardroom = boardroomOf(world)
  // School by school: what happens in one has no bearing on another, and the same people act in a row.
  // Told in the order in which chance falls; ratings rest on what improving brought to light, so that is done before.
  const board = boardStory(world, boardroom)
  const categories = categoryStory(world, boardroom)
  for (const story of [
    board,
    schemeStory(world),
    ...improvementStories(world),
    categories,
    supportStory(world),
    planStory(world),
    visitStory(world),
    reviewStory(world),
    offerStory(world),
    giversStory(world),
    networksStory(world),
    questionStory(world),
    exceptionStory(world),
    reportStory(world, boardroom),
  ])
    await perform(db, story)
}
