import { addNetwork } from '../../api/src/modules/networks/commands/keep-network.ts'
import { setSchools } from '../../api/src/modules/networks/commands/set-schools.ts'
import type { NetworkKind } from '../../packages/shared/src/domain/networks/kinds.ts'
import type { Act } from './acts.ts'
import { at } from './calendar.ts'
import { randomFrom } from './random.ts'
import { byMailbox, schoolOf, type World } from './world.ts'

const west = ['brackenhurst', 'cold-ash', 'dunnock-lane', 'elmswell', 'fenwick', 'little-marsham']
const east = ['aldercombe', 'harrowgate', 'ivelchester', 'kestrel-rise', 'st-wystans', 'rushbrook']

/** Two hubs by where schools are, between which Thornmere moved this year, and a network of those who lead maths. */
export function networksStory(world: World): Act[] {
  const { year, today, workBegan } = world.calendar
  const random = randomFrom(`networks ${today}`)
  const setUpOn = `${year - 1}-09-05`
  const idsOf = (keys: readonly string[]) => keys.map((key) => schoolOf(world, key).id)
  const byLeader = (day: string, minute: number, run: Act['run']): Act => ({
    at: at(day, minute),
    by: byMailbox(world, 'leader').actor,
    run,
  })
  let minute = 30
  const setUp = (kind: NetworkKind, name: string, purpose: string, keys: readonly string[]) => {
    minute += 2
    const id = random.id(at(setUpOn, minute))
    const acts = [
      byLeader(setUpOn, minute, (ctx) => addNetwork(ctx, { id, kind, name, purpose })),
      byLeader(setUpOn, minute + 1, (ctx) => setSchools(ctx, id, { schoolIds: idsOf(keys), movedFrom: [] })),
    ]
    return { id, acts }
  }
  const westHub = setUp(
    'hub',
    'Lanternfield hub',
    'Schools in and around Lanternfield. Heads meet each half-term.',
    [...west, 'thornmere'],
  )
  const eastHub = setUp('hub', 'East hub', 'Schools east of the river, which share training days.', east)
  const maths = setUp(
    'subject',
    'Maths leads',
    'Whoever leads maths: plans the year together, and looks at pupils’ work each term.',
    ['aldercombe', 'elmswell', 'harrowgate', 'ivelchester', 'thornmere'],
  )
  const [thornmere] = idsOf(['thornmere'])
  return [
    ...westHub.acts,
    ...eastHub.acts,
    ...maths.acts,
    byLeader(workBegan, 40, (ctx) =>
      setSchools(ctx, eastHub.id, {
        schoolIds: idsOf([...east, 'thornmere']),
        movedFrom: thornmere ? [{ schoolId: thornmere, networkId: westHub.id }] : [],
      }),
    ),
  ]
}
