import { action, type Choice, option } from './choice.ts'

/** By the priority's title: what secondary and special schools and the college weighed and did. */
export const olderChoices: Record<string, Choice> = {
  'A calm first hour, in every corridor': {
    options: [
      option(
        'One entry routine with leaders present, and repair conversations',
        'Every lesson begins the same way',
        0,
        'Leaders, 75 minutes a day',
        'Leaders’ meetings before ten',
      ),
      option('A new points system', 'Costly to learn', 2100, 'Two days', 'The present system'),
      option('Isolation', 'Teaches nothing', 0, 'An adult all day', 'A study room'),
    ],
    why: 'It teaches what we want to see, and our partner school shared its training.',
    actions: [
      action('Rehearse the routine with staff and pupils for two days', 'Headteacher'),
      action('Leaders in corridors from 8.30 to 9.45', 'Leadership team'),
      action('Repair conversations by 3.15', 'Heads of year'),
    ],
  },
  'Someone to turn to: wellbeing in plain sight': {
    options: [
      option(
        'Train all tutors, and one door that is always open',
        'Reaches everyone now',
        800,
        'Two twilights',
        'One assembly a week',
      ),
      option('A counsellor for a day a week', 'Deep help for few', 8600, 'None', 'Nothing'),
      option('Wait for a mental-health support team', 'Free, when our turn comes', 0, 'None', 'Nothing'),
    ],
    why: 'It reaches everyone now, and we have asked for our turn.',
    actions: [
      action('Open the hub at break and lunch, with a rota', 'Pastoral lead', 300),
      action('Train tutors in two twilights', 'Pastoral lead', 500),
      action('Look each month at who came, as numbers', 'Deputy head'),
    ],
  },
  'Reading in every subject': {
    options: [
      option(
        'Reading in tutor time, and training in subject reading',
        'Every pupil, every week, in every subject',
        2200,
        'Three twilights',
        'Notices in tutor time',
      ),
      option(
        'A test-and-practice platform',
        'Counts pages more than understanding',
        6000,
        'An hour a week',
        'Library lessons',
      ),
    ],
    why: 'It reaches every pupil in every subject; phonics for the few who need it is there already.',
    actions: [
      action('Choose six novels with pupils', 'Librarian', 2200),
      action('Read aloud in tutor time, three times a week', 'Tutors'),
      action('Each subject plans two texts a half-term', 'Heads of department'),
    ],
  },
  'Year 8 deserves our best teaching': {
    options: [
      option(
        'Specialists in year 8, and transition work with three primaries',
        'The timetable is ours to change',
        0,
        'Two days of planning',
        'Year 11 taking first pick',
      ),
      option(
        'Mixed groups in all subjects',
        'A large change at once',
        1200,
        'Ten days',
        'Sets in English and mathematics',
      ),
      option('A summer school', 'Two weeks of fifty-two', 5000, 'Two weeks in August', 'Nothing'),
    ],
    why: 'It changes every week of the year, and costs no money.',
    actions: [
      action('Write the timetable from year 8 upwards', 'Deputy head'),
      action('Write four transition units with primary colleagues', 'Heads of department'),
      action('Review sets each half-term', 'Head of year 8'),
    ],
  },
  'A curriculum that earns its exam results': {
    options: [
      option(
        'Re-plan years 9 and 10 with retrieval, and halve intervention',
        'Mends the cause',
        1600,
        'One meeting a fortnight',
        'Half of the intervention',
      ),
      option(
        'More intervention',
        'Tired pupils and teachers',
        3000,
        'Three hours a week',
        'Clubs after school',
      ),
      option('Tutoring', 'For few, and dear', 24000, 'None', 'Nothing'),
    ],
    why: 'What is learned in years 9 and 10 need not be repaired in year 11.',
    actions: [
      action('Re-plan three subjects this year', 'Heads of department', 1600),
      action('Retrieval in each lesson', 'All teachers'),
      action('Keep intervention only where a diagnosis names the topic', 'Deputy head'),
    ],
  },
  'Every pupil meets the world of work, twice a year': {
    options: [
      option(
        'Employers in subject lessons',
        'Every pupil, in what they are learning',
        900,
        'Four hours a week of a coordinator',
        'The careers day',
      ),
      option('A careers adviser for one more day', 'For those furthest from a plan', 5900, 'None', 'Nothing'),
      option('A platform', 'Films instead of people', 1500, 'An hour a month', 'Nothing'),
    ],
    why: 'Every pupil meets somebody, and asks.',
    actions: [
      action('Give the coordinator four hours', 'Headteacher'),
      action('Each subject hosts one employer a term', 'Heads of department'),
      action('Visit by bus with the college', 'Careers coordinator', 900),
    ],
  },
  'Attendance is everybody’s first question': {
    options: [
      option(
        'Time for tutors to call, and a welcome-back room',
        'Somebody they know asks first',
        1200,
        'Twenty minutes a day',
        'One assembly a week',
      ),
      option('An attendance officer', 'One person for everyone', 22000, 'None', 'Nothing'),
    ],
    why: 'The first question comes from somebody the pupil knows.',
    actions: [
      action('Put the list on each tutor’s screen at nine', 'Data manager'),
      action('Call by ten', 'Tutors'),
      action('Open a welcome-back room with a subject teacher at lunch', 'Pastoral lead', 1200),
    ],
  },
  'A voice for every pupil: communication all day': {
    options: [
      option(
        'A trained champion in each class, and core boards everywhere',
        'All day, by the adults who are there',
        3100,
        'Twelve half-days',
        'The weekly withdrawal session',
      ),
      option('More therapist hours', 'Good, and hard to find', 11000, 'None', 'Nothing'),
    ],
    why: 'Communication is needed all day, not in a session a week.',
    actions: [
      action('Train twelve champions over the year with the therapist', 'Deputy head', 2700),
      action('Put boards in each room, the pool and both buses', 'Communication lead', 400),
      action('Hold families’ mornings each month', 'Family worker'),
    ],
  },
  'Ready for adult life, from the first year on': {
    options: [
      option(
        'Travel training, and a job coach shared with the college',
        'What leavers say they needed',
        7000,
        'An hour a week',
        'Worksheets on life skills',
      ),
      option('More link courses', 'Good for those who manage the journey', 5200, 'None', 'Fridays in school'),
    ],
    why: 'Leavers told us that the journey was what stopped them.',
    actions: [
      action('Write independence targets into all plans', 'Class teachers'),
      action('Shop, cook and take the bus every week', 'Class teams'),
      action('Share a job coach with the college', 'Headteacher', 7000),
    ],
  },
  'Small steps that we can all see': {
    options: [
      option(
        'The engagement model with our own examples, moderated',
        'Adults agree on what they see',
        900,
        'Every second meeting',
        'Photographs for their own sake',
      ),
      option('A commercial framework', 'Somebody else’s steps', 3300, 'Three days', 'Our own records'),
    ],
    why: 'Agreeing on our own examples is what teaches us to see.',
    actions: [
      action('Collect examples for five areas, one each half-term', 'Assessment lead', 900),
      action('Moderate across classes in every second meeting', 'Deputy head'),
      action('Meet a partner school twice a year', 'Assessment lead'),
    ],
  },
  'Fewer holds, more calm': {
    options: [
      option(
        'Training in sensory needs, with changes to rooms',
        'Removes what leads to it',
        5600,
        'Three days',
        'Changing rooms mid-morning',
      ),
      option('More staff at transitions', 'More hands, the same cause', 18000, 'None', 'Nothing'),
    ],
    why: 'It takes away the cause.',
    actions: [
      action('Walk the day with three classes and the therapist', 'Deputy head', 1200),
      action('Make calm places by half-term', 'Site manager', 4400),
      action('Cover debriefs', 'Leadership team'),
    ],
  },
  'Resits that lead somewhere': {
    options: [
      option(
        'Mornings, and diagnosis by topic',
        'When students are awake, on what they lack',
        600,
        'Timetable only',
        'Afternoon resit classes',
      ),
      option('Smaller groups for all', 'Good, and dear', 31000, 'None', 'Two A level groups'),
      option('Online courses', 'Cheap, and few finish', 1800, 'None', 'Nothing'),
    ],
    why: 'It uses the time that we have on what each student lacks.',
    actions: [
      action('Write the timetable in May', 'Vice principal'),
      action('Buy scripts back for all', 'Exams officer', 600),
      action('Teach three-week blocks by topic', 'Resit teachers'),
    ],
  },
  'Independent study that is taught': {
    options: [
      option(
        'A course in study in the first half-term, and three kinds of room',
        'Everyone learns how',
        1900,
        'Six tutorials',
        'Form-filling in tutorials',
      ),
      option('Supervised study', 'Two posts', 38000, 'None', 'Nothing'),
    ],
    why: 'Being supervised doesn’t teach how to study alone.',
    actions: [
      action('Write six tutorials on planning, notes and retrieval', 'Tutor lead'),
      action('Change rooms in the October break', 'Site manager', 1900),
      action('Spread deadlines in one calendar', 'Heads of department'),
    ],
  },
  'The right course by the end of week six': {
    options: [
      option(
        'Tasters, longer enrolment, and a check in week three',
        'Each is small, together they catch nearly all',
        2000,
        'Four days',
        'The second enrolment day',
      ),
      option('A longer enrolment alone', 'Better talk, on one day', 0, 'Four days', 'Nothing'),
    ],
    why: 'Each is small, and each catches others.',
    actions: [
      action('Hold tasters in June with all secondaries of the trust', 'Admissions lead', 2000),
      action('Talk for 25 minutes with each student', 'Tutors'),
      action('Check in week three, change by week six', 'Tutors'),
    ],
  },
}
