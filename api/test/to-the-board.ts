import {
  type Categorisation,
  getCategorisation,
  proposeCategory,
} from '@sixfold/shared/contracts/categorisation.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import type { TestPerson } from './factories.ts'
import { succeeded } from './improving.ts'

type Walkers = { leader: TestPerson; head: TestPerson; today: string }

/**
 * Takes a school's way through a round to the board at a level, from wherever it is: proposed, moderated, talked over and agreed to
 * by the head, each through the API. `until` stops it earlier.
 */
export async function toTheBoard(
  { leader, head, today }: Walkers,
  id: string,
  { level, rationale, until }: { level: number; rationale: string; until?: Categorisation['status'] },
): Promise<Categorisation> {
  const read = async () =>
    succeeded(
      await leader.call(getCategorisation, { params: { categorisationId: id } }),
    ).json<Categorisation>()
  const act = async (who: TestPerson, it: Endpoint, version: number, body: object) =>
    succeeded(await who.call(it, { params: { categorisationId: id }, body, version }))
  for (;;) {
    const now = await read()
    const { status, version } = now
    if (status === until || status === 'awaiting-decision') return now
    if (status === 'self-assessing') await act(leader, proposeCategory, version, { level, rationale })
    else if (status === 'proposed' || (status === 'moderated' && now.question !== null)) {
      const changes = now.level !== level || now.rationale !== rationale
      await act(leader, way.moderateProposal, version, {
        level,
        rationale,
        ...(changes ? { reason: 'The board asked.' } : {}),
        ...(now.question === null ? {} : { answer: 'It was looked at again.' }),
      })
    } else if (status === 'moderated')
      await act(leader, way.recordConversation, version, { heldOn: today, heldBy: leader.id })
    else if (status === 'awaiting-reply') await act(head, way.replyToProposal, version, { answer: 'agrees' })
    else throw new Error(`no way on from ${status}`)
  }
}
