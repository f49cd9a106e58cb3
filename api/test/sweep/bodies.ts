import * as bodies from '@sixfold/shared/contracts/bodies.ts'
import * as interests from '@sixfold/shared/contracts/interests.ts'
import * as meetings from '@sixfold/shared/contracts/meetings.ts'
import { succeeded } from '../improving.ts'
import { expecting, newId, type Scene, type SweepTable } from './expectations.ts'

const leader = { 'trust-leader': 'may' } as const
const boardroom = { ...leader, trustee: 'may', clerk: 'may' } as const
/** The boardroom reads, leaders set up. */
const setUp = expecting('not found', { trustee: 'forbidden', clerk: 'forbidden', ...leader })
/** The boardroom reads, leaders and the clerk keep. */
const kept = expecting('not found', { trustee: 'forbidden', ...leader, clerk: 'may' })

/** A committee of the trust, or one of its days or people: one a call, so that none is in another's way. */
async function committee({ askers }: Scene): Promise<string> {
  const body = {
    id: newId(),
    kind: 'committee',
    name: 'Standards committee',
    fromOn: '2024-09-01',
    decidesCategories: true,
    schemeReference: '4.2',
  }
  succeeded(await askers['trust-leader'].call(bodies.addBody, { body }))
  return body.id
}

async function meeting(scene: Scene): Promise<string> {
  const body = {
    id: newId(),
    bodyId: await committee(scene),
    day: '2026-11-18',
    papersOutOn: '2026-11-11',
  }
  succeeded(await scene.askers['trust-leader'].call(meetings.addMeeting, { body }))
  return body.id
}

const seats = new WeakMap<Scene, Promise<{ bodyId: string; seatId: string }>>()

function seat(scene: Scene) {
  const made = seats.get(scene) ?? makeSeat(scene)
  seats.set(scene, made)
  return made
}

async function makeSeat(scene: Scene) {
  const [bodyId, id] = [await committee(scene), newId()]
  const body = { id, personId: scene.askers.trustee.id, fromOn: '2026-09-01' }
  succeeded(await scene.askers['trust-leader'].call(bodies.addSeat, { params: { bodyId }, body }))
  return { bodyId, seatId: id }
}

const declared = new WeakMap<Scene, Promise<string>>()

function interest(scene: Scene) {
  const made = declared.get(scene) ?? declare(scene)
  declared.set(scene, made)
  return made
}

const words = 'A sister teaches there.'

async function declare({ askers, here }: Scene): Promise<string> {
  const body = { id: newId(), personId: askers.trustee.id, schoolId: here.id, words }
  succeeded(await askers['trust-leader'].call(interests.declareInterest, { body }))
  return body.id
}

export const bodiesSweep: SweepTable = {
  listBodies: { expected: expecting('not found', { ...boardroom, 'leader of another trust': 'may' }) },
  addBody: {
    options: () => ({
      body: {
        id: newId(),
        kind: 'committee',
        name: 'Finance',
        fromOn: '2026-09-01',
        decidesCategories: false,
      },
    }),
    expected: { ...setUp, 'leader of another trust': 'may' },
  },
  getBody: {
    options: async (scene) => ({ params: { bodyId: await committee(scene) } }),
    expected: expecting('not found', boardroom),
  },
  editBody: {
    options: async (scene) => ({
      params: { bodyId: await committee(scene) },
      body: { name: 'Education' },
      version: 1,
    }),
    expected: setUp,
  },
  endBody: {
    options: async (scene) => ({
      params: { bodyId: await committee(scene) },
      body: { lastDay: '2027-07-31' },
      version: 1,
    }),
    expected: setUp,
  },
  addSeat: {
    options: async (scene) => ({
      params: { bodyId: await committee(scene) },
      body: { id: newId(), personId: scene.askers.trustee.id, fromOn: '2026-09-01' },
    }),
    expected: setUp,
  },
  endSeat: {
    options: async (scene) => ({
      params: await seat(scene),
      body: { lastDay: '2026-12-31', reason: 'Her term ends' },
      version: 2,
    }),
    expected: setUp,
  },
  listMeetings: { expected: expecting('not found', { ...boardroom, 'leader of another trust': 'may' }) },
  listAttenders: {
    expected: { ...kept, 'leader of another trust': 'may' },
  },
  addMeeting: {
    options: async (scene) => ({
      body: {
        id: newId(),
        bodyId: await committee(scene),
        day: '2026-12-09',
        papersOutOn: '2026-12-02',
      },
    }),
    expected: { ...kept, 'leader of another trust': 'wrong input' },
  },
  getMeeting: {
    options: async (scene) => ({ params: { meetingId: await meeting(scene) } }),
    expected: expecting('not found', boardroom),
  },
  editMeeting: {
    options: async (scene) => ({
      params: { meetingId: await meeting(scene) },
      body: { minutesReference: 'S 2026/3' },
      version: 1,
    }),
    expected: kept,
  },
  recordPresence: {
    options: async (scene) => ({
      params: { meetingId: await meeting(scene) },
      body: { personIds: [scene.askers.trustee.id] },
      version: 1,
    }),
    expected: kept,
  },
  listInterests: { expected: expecting('not found', { ...boardroom, 'leader of another trust': 'may' }) },
  declareInterest: {
    options: ({ askers, here }) => ({
      body: { id: newId(), personId: askers.governor.id, schoolId: here.id, words },
    }),
    expected: { ...kept, 'leader of another trust': 'wrong input' },
  },
  endInterest: {
    options: async (scene) => ({
      params: { interestId: await interest(scene) },
      body: { lastDay: '2026-12-31', reason: 'She has moved on' },
    }),
    expected: kept,
  },
}
