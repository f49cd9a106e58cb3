import { givenApprovedPlan } from './given-plan.ts'
import { trusteeReadsBoard, trusteeReadsDayBefore } from './journey/board.ts'
import {
  headReadsCategory,
  headReplies,
  headSeesNothing,
  headSelfAssesses,
  leaderAsksTheHead,
  leaderFindsReview,
  leaderOpensRound,
  leaderProposes,
  trusteeDecides,
} from './journey/categorise.ts'
import { headAddsPriority, headDoesStepOne, headGoesBack, headWritesPriority } from './journey/improve.ts'
import { headAgrees, headFindsItAgreed, leaderPairs } from './journey/pair.ts'
import { schoolA, schoolB } from './journey/register.ts'
import {
  headDecides,
  headDelivers,
  headJudges,
  headPlans,
  headSubmitsAgain,
  headWeighsOptions,
  leaderApprovesPlan,
  leaderReturnsPlan,
} from './journey/six-steps.ts'
import {
  accept,
  findsInvitationSpent,
  leaderImportsSchools,
  leaderInvites,
  leaderSeesWhatAPersonNeeds,
  leaderSignsIn,
} from './journey/set-up.ts'
import { expect, signOut, test } from './support.ts'

test('an empty trust becomes one whose trustee sees what improves, why, and who helps', async ({
  page: ama,
  empty: server,
  another,
}) => {
  test.setTimeout(360_000)
  const [ben, cara, dev] = [await another(), await another(), await another()]
  const { step } = test

  await step('the leader signs in', () => leaderSignsIn(ama, server))
  await step('the leader imports schools', () => leaderImportsSchools(ama))
  await step('the leader invites two heads and a trustee, who join', async () => {
    await leaderSeesWhatAPersonNeeds(ama)
    const head = (name: string, school: string) => ({
      name,
      email: `${name.split(' ')[0]?.toLowerCase()}@lanternfield.example`,
      role: 'Headteacher',
      school,
    })
    const invitation = await leaderInvites(ama, head('Ben Carter', schoolA))
    await accept(ben, invitation)
    await findsInvitationSpent(cara, invitation)
    await accept(cara, await leaderInvites(ama, head('Cara Lind', schoolB)))
    const trustee = { name: 'Dev Shah', email: 'dev@lanternfield.example', role: 'Trustee' }
    await accept(dev, await leaderInvites(ama, trustee))
  })

  const first = 'Every pupil writes at length, every week'
  await step('a head writes a priority and sees what step 1 asks', () =>
    headWritesPriority(ben, schoolA, first),
  )
  await step('the head does what step 1 asks', () => headDoesStepOne(ben))
  await step('the head goes back with a reason, and on again', () => headGoesBack(ben))
  await step('the head weighs options', () => headWeighsOptions(ben))
  await step('the head plans, and hands the plan in', () => headPlans(ben))
  const reason = 'Who leads this when Ben Carter is away?'
  await step('the leader returns the plan', () => leaderReturnsPlan(ama, schoolA, reason))
  await step('the head reads why, and hands it in again', () => headSubmitsAgain(ben, schoolA, reason))
  await step('the leader approves it', () => leaderApprovesPlan(ama, schoolA))
  await step('the head does what was planned', () => headDelivers(ben, schoolA, first))
  await step('the head judges the impact', () => headJudges(ben))
  await step('the head decides', () => headDecides(ben))

  await step('the leader opens the round', () => leaderOpensRound(ama))
  await step('the head assesses the school', () => headSelfAssesses(ben, server))
  const proposal = await step('the leader proposes a category', () => leaderProposes(ama))
  await step('the head sees nothing of it', () => headSeesNothing(ben, server, proposal))
  await step('the leader moderates it, and asks the head', () => leaderAsksTheHead(ama))
  await step('the head agrees', () => headReplies(ben))
  await step('the trustee decides', () => trusteeDecides(dev))
  await step('the head reads the category and when its review is due', () => headReadsCategory(ben))
  await step('the leader finds the review six months later', () => leaderFindsReview(ama))

  await step('the leader pairs two schools', () => leaderPairs(ama))
  await step('both heads agree', async () => {
    await headAgrees(ben, schoolA)
    await headAgrees(cara, schoolB)
    await headFindsItAgreed(cara)
  })

  const second = 'Every family hears how reading goes'
  await step('the head begins a second priority', () => headAddsPriority(ben, schoolA, second))
  await step('the plan that holds it is approved', () =>
    givenApprovedPlan(server, ben.request, ama.request, new URL(ben.url()).pathname.split('/').at(-1) ?? ''),
  )
  await step('the trustee reads it all on the board’s page', () => trusteeReadsBoard(dev, second))
  await step('the board’s page of the day before has none of it', () => trusteeReadsDayBefore(dev))

  await step('signing out ends the session for whoever kept its cookies', async () => {
    const kept = await cara.context().cookies()
    await signOut(cara)
    await cara.context().addCookies(kept)
    for (const ask of [
      cara.request.get(`${server.address}/api/v1/auth/me`),
      cara.request.post(`${server.address}/api/v1/auth/refresh`, { headers: { origin: server.address } }),
    ])
      expect((await ask).status()).toBe(401)
  })
})
