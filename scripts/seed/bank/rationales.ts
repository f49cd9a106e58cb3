import type { Level } from '../../../packages/shared/src/domain/categorisation/scheme.ts'
import type { Random } from '../random.ts'
import type { Kind } from './text.ts'

/** Why each school's category for this year is what it is, in the words that are published. */
export const thisYearsRationale: Record<string, string> = {
  aldercombe:
    'Teaching is consistently strong, and outcomes have held above similar schools for three years. Leaders know where the curriculum still needs work, in the foundation subjects, and are already at it. The school gives more support than it receives, and the board should watch that this stays affordable for its people.',
  brackenhurst:
    'Behaviour and attendance have recovered since the changes of last year, and both hold without daily involvement of senior leaders. Reading is taught in every subject. Year 8 and the sixth form are less secure than the rest, so we propose Improve and visits that look at these two first.',
  'cold-ash':
    'Pupils are known exceedingly well, and families’ trust in the school is high. Communication is the right first priority. Evidence on it is contested between the school’s own checks and our visit, and assessment is still being rebuilt, so the category stays as it is.',
  thornmere:
    'Reading and attendance are recovering under steady leadership. Phonics teaching is now consistent; writing is not yet, and two of three year teams are new. The school needs less support than a year ago and still a good deal of it.',
  'dunnock-lane':
    'Children get a calm and happy start, and most are reading well. The school shares its head with Elmswell Juniors, which works; it leaves little room if either school meets trouble. Keep-up in phonics is what will make the difference this year.',
  elmswell:
    'The gains of last year in inclusion have lasted. Arithmetic is behind reading throughout the school, and leaders have a clear plan for it. We propose that the category stays.',
  fenwick:
    'Early language, outdoor learning and work with families are models that other schools visit. Staffing is stable. What the school needs from the trust is mainly time to share what it does.',
  greythorpe:
    'Results on vocational courses are strong. Resits, retention and attendance in the first year have each slipped for two years, and the college has grown faster than its support for students. More support now is meant to keep this from becoming larger. Leaders asked for it themselves.',
  harrowgate:
    'The school has lost its head and eleven teachers in a year. The new head has made an honest start and is trusted by families. Learning is interrupted too often in the first lessons of the day, and outcomes have fallen for a second year. The school needs the most support that the trust can give, at once and for longer than a term.',
  ivelchester:
    'The joining of the two sites is complete and pupils feel it as one school. Mathematics is improving from the youngest to the oldest. The distance between disadvantaged pupils and others is the question of this year.',
  'kestrel-rise':
    'Three years of steady work show: reading, behaviour and staff retention are all secure, in a community that has had much to carry. We propose Sustain, and ask the school to host visits.',
  'little-marsham':
    'With 84 pupils every change of staff is felt. The two appointments of last year have worked out, and the curriculum now fits mixed ages. Governors follow the budget closely. We propose less support than last year, with a review of numbers in spring.',
  'st-wystans':
    'Outcomes remain good, and pupils are proud of their school. Attendance has fallen in two of three terms and families say that they hear of trouble late. Leaders have both in hand; it is early to say that it works.',
  rushbrook:
    'A year after joining, safeguarding and governance are sound, and staff stay. Outcomes at 16 are still low, and the curriculum is half-way through its rebuilding. The school needs less support than on joining, and should not be left alone too soon.',
}

/** Asked by the board when it sent a proposal back. */
export const boardsQuestion =
  'We see that outcomes are good and that attendance has fallen. What do we know of why it fell, and would the support that goes with this category reach the families concerned?'

const opening: Record<Level, readonly string[]> = {
  4: [
    'The school is strong throughout and knows why.',
    'Standards are high and have been for some time; leaders find what is next by themselves.',
  ],
  3: [
    'Most of what the school does is secure, and leaders know where it is not yet.',
    'The school is well led and improving at a steady pace.',
  ],
  2: [
    'There is good work to build on, and more than one thing that the school cannot put right alone.',
    'Leaders are honest about what has slipped and have begun to act.',
  ],
  1: [
    'The school needs help at once, in several things that depend on each other.',
    'Too much rests on too few people, and outcomes have fallen below what pupils deserve.',
  ],
}

const strength: Record<Kind, readonly string[]> = {
  infant: ['Early reading is taught well.', 'Children settle quickly and talk with confidence.'],
  junior: ['Reading is strong in all years.', 'Pupils behave well and are curious.'],
  primary: ['Reading is taught well from the first week.', 'Behaviour is calm and relationships are warm.'],
  secondary: ['Subject teams plan well together.', 'Pastoral care is a strength.'],
  'all-through': ['Transition within the school is a strength.', 'Teaching in the middle years is strong.'],
  special: ['Staff know every pupil exceedingly well.', 'Work with health and care is a strength.'],
  college: ['Vocational courses lead to good destinations.', 'Students feel respected and safe.'],
}

const concern: Record<Kind, readonly string[]> = {
  infant: ['Attendance of the youngest needs a closer look.', 'Language on entry is lower each year.'],
  junior: ['Arithmetic holds pupils back.', 'Plans for pupils with SEND are used too little.'],
  primary: ['Writing is weaker than reading.', 'The foundation subjects are less secure.'],
  secondary: ['Attendance falls with each year group.', 'Reading is not yet taught in all subjects.'],
  'all-through': ['Mathematics is uneven across phases.', 'Disadvantaged pupils gain less than others.'],
  special: [
    'Assessment does not yet show what pupils can do.',
    'Communication is stronger in sessions than between them.',
  ],
  college: ['Resit results are behind the rest.', 'Too many students leave in the first term.'],
}

const closing: Record<Level, readonly string[]> = {
  4: [
    'One visit a term is enough; the school has time to give.',
    'What it does well should be seen by others.',
  ],
  3: ['Support goes to these questions first.', 'Two visits a term will follow how this goes.'],
  2: [
    'Support goes where the plan says, with a visit each month.',
    'The trust’s team joins for the first two terms.',
  ],
  1: [
    'The trust’s team is there weekly until routines hold.',
    'A partner school is being asked to stand beside it.',
  ],
}

/** A rationale of an earlier year, plain and short, that fits the school's kind and the category. */
export const earlierRationale = (kind: Kind, level: Level, random: Random): string =>
  [opening[level], strength[kind], concern[kind], closing[level]].map((lines) => random.pick(lines)).join(' ')
