import type { PerLevel } from '../../../packages/shared/src/domain/categorisation/scheme.ts'

/** What a category says of a school of the made-up trust. */
export const meanings: PerLevel<string> = {
  4: 'It improves by its own strength, and helps others.',
  3: 'It is sound, and knows the one or two things that it works on.',
  2: 'Several things have to be put right this year, with the trust’s help.',
  1: 'Pupils lose out now. The trust is there every week until it is steady.',
}

const said = (four: string, three: string, two: string, one: string): PerLevel<string> => ({
  4: four,
  3: three,
  2: two,
  1: one,
})

/** How the made-up trust tells each level, by criterion. */
export const descriptors: Record<string, PerLevel<string>> = {
  inclusion: said(
    'Needs are found early, and pupils with them achieve as well as others from their starting points.',
    'Needs are met in most lessons; what helps is written down and done.',
    'Plans are there, but lessons often go on without them.',
    'Pupils with needs miss much of what is taught.',
  ),
  'curriculum-and-teaching': said(
    'What is taught builds up in every subject, and teaching makes it stick.',
    'The curriculum is set out in all subjects and taught well in most.',
    'Some subjects aren’t set out, or teaching differs much between classes.',
    'Pupils aren’t taught what they need for the next stage.',
  ),
  achievement: said(
    'Pupils of all groups do better than those of similar schools, and have for three years.',
    'Most pupils reach what is expected; gaps are known and close.',
    'Results are below those of similar schools in one or more subjects.',
    'Most pupils leave without what they need.',
  ),
  'attendance-and-behaviour': said(
    'Attendance is above that of similar schools; behaviour helps everybody learn.',
    'Attendance is near that of similar schools; lessons are rarely disturbed.',
    'Too many pupils are away often, or lessons are disturbed.',
    'Absence or disorder stops pupils learning.',
  ),
  'personal-development': said(
    'All pupils take part in much beyond lessons, and speak of what it gave them.',
    'There is a planned programme, and most pupils take part.',
    'What there is reaches some pupils only.',
    'Little is planned, and pupils’ wellbeing suffers.',
  ),
  'leadership-and-governance': said(
    'Leaders know their school, act early, and help other schools.',
    'Priorities are right, and staff and governors work on the same ones.',
    'Leaders know what is wrong; what they do about it is slow or uneven.',
    'Leaders don’t see, or can’t stop, what is going wrong.',
  ),
  'parents-and-community': said(
    'Families shape what the school does, and nearly all would recommend it.',
    'Families are told in time, and heard.',
    'Some groups of families are hard to reach, or complain often.',
    'Trust between families and the school is broken.',
  ),
  safeguarding: said(
    'Practice is strong at every check, and staff from other schools learn from it.',
    'Everything that the law asks is in place and known to all staff.',
    'It is effective, with records or training to be put right soon.',
    'Pupils aren’t safe enough.',
  ),
  'staffing-and-capacity': said(
    'Posts are filled, people stay, and leaders are grown for the whole trust.',
    'Most posts are filled; workload is looked after.',
    'Posts stay open, or too much hangs on a few people.',
    'Classes go without a teacher of their own.',
  ),
  'finance-and-estate': said(
    'Money follows the priorities, reserves are as agreed, and buildings are in good repair.',
    'The budget balances for three years; repairs are planned.',
    'The budget balances this year only, or repairs are late.',
    'A deficit or the state of buildings gets in the way of teaching.',
  ),
}
