import type { Ctx } from '../../api/src/db/tenant.ts'
import type { Said } from '../../api/src/modules/categorisation/commands/append-ratings.ts'
import { addLeaderNote } from '../../api/src/modules/categorisation/commands/add-leader-note.ts'
import { beginCategorisation } from '../../api/src/modules/categorisation/commands/begin-categorisation.ts'
import { decideCategory } from '../../api/src/modules/categorisation/commands/decide-category.ts'
import { openRound } from '../../api/src/modules/categorisation/commands/open-round.ts'
import { proposeCategory } from '../../api/src/modules/categorisation/commands/propose-category.ts'
import { rateCriteria } from '../../api/src/modules/categorisation/commands/rate-criteria.ts'
import { returnProposal } from '../../api/src/modules/categorisation/commands/return-proposal.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import { workingDayOnOrBefore } from '../../packages/shared/src/domain/calendar/working-days.ts'
import type { Level } from '../../packages/shared/src/domain/categorisation/scheme.ts'
import type { Act } from './acts.ts'
import type { Boardroom } from './board-story.ts'
import { departureReasons, leaderOnlyNotes } from './bank/rating-notes.ts'
import { boardsQuestion, earlierRationale, thisYearsRationale } from './bank/rationales.ts'
import { at, dayBetween } from './calendar.ts'
import { randomFrom } from './random.ts'
import { linkWhatIsKnown } from './rating-links.ts'
import { ratingsOf } from './ratings.ts'
import { challenger, reply, selfAssessment, untilTheHead } from './round-story.ts'
import { byMailbox, type KnownPerson, type KnownSchool, partnerOf, type World } from './world.ts'
import { schoolYears, type Standing } from './years.ts'

/** The school whose review is late, as soon as a review of this year's round can be. */
const lateSchool = 'cold-ash'

/** Days before the board meets on which its round opens, and on which a school's way through it has come so far. */
const opensBefore = 42
const before = { proposed: 18, moderated: 16, spoken: 14, replied: 7 }
/** Of the school that is decided by itself, soon after its round opened. */
const soonBefore = { proposed: 9, moderated: 8, spoken: 7, replied: 4 }

type Way = {
  school: KnownSchool
  roundId: string
  academicYear: number
  level: Level
  rationale: string
  begunOn: string
  proposedOn: string
  moderatedOn: string
  spokenOn: string
  repliedOn: string
  meetsOn: string
  effectiveOn: string
  standing: Standing
}

/** A round in each of the three years, from its opening to the board's decisions; of this year's some are still awaited. */
export function categoryStory(world: World, boardroom: Boardroom): Act[] {
  const { year } = world.calendar
  return [year - 2, year - 1, year].flatMap((of) => round(world, boardroom, of))
}

function round(world: World, boardroom: Boardroom, academicYear: number): Act[] {
  const { calendar, random } = world
  const meeting = calendar.boardMeets(academicYear)
  const late = academicYear === calendar.year ? calendar.lateReviewDecidedOn : null
  const first = late !== null && late < meeting.meetsOn ? late : meeting.meetsOn
  const opensOn = workingDayOnOrBefore(addDays(first, late === null ? -opensBefore : -15))
  const id = random.id(at(opensOn, 0))
  const leader = byMailbox(world, 'leader').actor
  const days = {
    selfAssessBy: addDays(opensOn, 13),
    proposeBy: addDays(meeting.meetsOn, -before.proposed),
    decideBy: meeting.meetsOn,
  }
  const opening: Act = {
    at: at(opensOn, 5),
    by: leader,
    run: (ctx) => openRound(ctx, { id, academicYear, ...(late === null ? days : {}) }),
  }
  const ways = world.schools.flatMap((school) => {
    const way = wayOf(world, school, academicYear, meeting)
    const itsOwn = school.key === lateSchool && late !== null
    const dates = itsOwn ? { meetsOn: late, effectiveOn: late } : spread(world, meeting)
    return way
      ? [{ school, roundId: id, academicYear, ...way, ...dated(world, opensOn, dates, way.standing, itsOwn) }]
      : []
  })
  return [opening, ...ways.flatMap((way, index) => actsOf(world, boardroom, way, index))]
}

/** Some categories take effect at once, others a week or two later, as the board thinks fit; never later than today. */
function spread({ calendar, random }: World, meeting: { meetsOn: string; effectiveOn: string }) {
  const later = addDays(meeting.effectiveOn, random.pick([0, 0, 5, 11, 17]))
  return later < calendar.today ? { ...meeting, effectiveOn: later } : meeting
}

function wayOf(world: World, school: KnownSchool, academicYear: number, meeting: { meetsOn: string }) {
  const years = schoolYears[school.key]
  const ago = world.calendar.year - academicYear
  const level = years?.levels[2 - ago]
  if (!years || !level || meeting.meetsOn > world.calendar.today) return null
  const standing: Standing = ago === 0 ? years.standing : 'published'
  const rationale =
    ago === 0 ? (thisYearsRationale[school.key] ?? '') : earlierRationale(school.kind, level, world.random)
  return { level, standing, rationale }
}

function dated(
  world: World,
  opensOn: string,
  meeting: { meetsOn: string; effectiveOn: string },
  standing: Standing,
  soon: boolean,
) {
  const { today } = world.calendar
  const begunOn = dayBetween(opensOn, addDays(opensOn, 6), world.random.next())
  // What waits was proposed after the board last met.
  if (standing === 'with-board' || standing === 'with-head') {
    const share = 0.5 + world.random.next() / 2
    const proposedOn = dayBetween(addDays(meeting.meetsOn, 4), addDays(today, -3), share)
    const repliedOn = addDays(today, -1)
    // With its head it was talked over lately, so that there is time to reply.
    const lately = workingDayOnOrBefore(addDays(today, -2))
    const spokenOn = standing === 'with-head' && lately > proposedOn ? lately : proposedOn
    return { ...meeting, begunOn, proposedOn, moderatedOn: spokenOn, spokenOn, repliedOn }
  }
  const ago = soon ? soonBefore : before
  const so = (days: number) => workingDayOnOrBefore(addDays(meeting.meetsOn, -days))
  const proposedOn = dayBetween(begunOn, so(ago.proposed), 0.3 + world.random.next() * 0.7)
  return {
    ...meeting,
    begunOn,
    proposedOn: proposedOn < begunOn ? begunOn : proposedOn,
    moderatedOn: so(ago.moderated),
    spokenOn: so(ago.spoken),
    repliedOn: so(ago.replied),
  }
}

function actsOf(world: World, boardroom: Boardroom, way: Way, index: number): Act[] {
  const { school, roundId, effectiveOn } = way
  const id = world.random.id(at(way.begunOn, 0))
  const proposer = partnerOf(world, school).actor
  const minute = 30 + index * 6
  const walk = { ...way, id, minute: index }
  const ratings = ratingsFor(world, way)
  const now = way.academicYear === world.calendar.year
  const begun: Act[] = [
    {
      at: at(way.begunOn, minute),
      by: proposer,
      run: (ctx) => beginCategorisation(ctx, { id, roundId, schoolId: school.id }),
    },
    ...(now ? selfAssessment(world, { ...walk, minute }, way.begunOn, ratings) : []),
    ...proposing(world, way, id, ratings).map((run, i) => ({
      at: at(way.proposedOn, 198 + i + minute),
      by: proposer,
      run,
    })),
    ...untilTheHead(world, walk, way),
    ...(way.standing === 'with-head'
      ? []
      : reply(world, walk, way.repliedOn, now && school.key === challenger)),
  ]
  if (way.standing === 'with-board' || way.standing === 'with-head') return begun
  const trustee = byMailbox(world, 'trustee')
  const clerk = byMailbox(world, 'clerk')
  if (way.standing === 'sent-back') return [...begun, sentBack(trustee, id, way.meetsOn)]
  // The clerk records a few, with the minute that says so; one of this year’s was the committee’s.
  const byClerk = index % 5 === 3
  const byCommittee = index === 8 && way.meetsOn >= `${world.calendar.year}-07-01`
  const minuteReference = byClerk
    ? `${byCommittee ? 'Committee' : 'Board'}, ${way.meetsOn}, item 7`
    : undefined
  const settledBy = byCommittee
    ? { bodyId: boardroom.committeeId }
    : { meetingId: boardroom.meetings.get(way.meetsOn) }
  const decided: Act = {
    at: at(way.meetsOn, byClerk ? 470 : 400 + index),
    by: (byClerk ? clerk : trustee).actor,
    run: (ctx) => decideCategory(ctx, { categorisationId: id, effectiveOn, minuteReference, ...settledBy }),
  }
  return [...begun, decided]
}

function ratingsFor(world: World, { school, academicYear, level }: Way): Said[] {
  const now = academicYear === world.calendar.year
  const departs = now && departureReasons[school.key] !== undefined
  const firstYear = schoolYears[school.key]?.levels[0] === null && academicYear === world.calendar.year - 1
  return ratingsOf(school.key, academicYear, { level, departs, firstYear })
}

/** The partner rates the criteria, says to leaders what is for them alone, and proposes. */
function proposing(world: World, way: Way, categorisationId: string, ratings: readonly Said[]): Act['run'][] {
  const { school, academicYear, level, rationale } = way
  const now = academicYear === world.calendar.year
  const departure = now ? departureReasons[school.key] : undefined
  const note = now ? leaderOnlyNotes[school.key] : undefined
  return [
    (ctx) => rateCriteria(ctx, { categorisationId, ratings }),
    ...(now
      ? [(ctx: Ctx) => linkWhatIsKnown(ctx, { categorisationId, schoolId: school.id, source: 'trust' })]
      : []),
    ...(note ? [(ctx: Ctx) => addLeaderNote(ctx, { id: noteId(way), categorisationId, text: note })] : []),
    (ctx) => proposeCategory(ctx, { categorisationId, level, rationale, departure }),
  ]
}

/** Made apart, so that the rest of the demo's chance falls as it did. */
const noteId = ({ school, proposedOn }: Way) => randomFrom(`note on ${school.key}`).id(at(proposedOn, 0))

const sentBack = (trustee: KnownPerson, categorisationId: string, day: string): Act => ({
  at: at(day, 399),
  by: trustee.actor,
  run: (ctx) => returnProposal(ctx, { categorisationId, question: boardsQuestion }),
})
