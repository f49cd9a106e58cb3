import { allPrimaries, primaries, type PriorityTexts, youngest } from './text.ts'

export const readingAndWriting: PriorityTexts[] = [
  {
    title: 'Every child writes at length, every day',
    criterion: 'curriculum-and-teaching',
    kinds: primaries,
    problem:
      'Too few pupils write with stamina. {from} of year 6 reached the expected standard in writing; in years 3 to 5 most pieces stop after a paragraph, and boys who are eligible for free school meals write least.',
    rootCause:
      'Writing is practised twice a week in long lessons that begin with a new text each time. Pupils rarely return to a piece, and three of our teachers have not been trained in teaching sentences.',
    outcome:
      'Every pupil in years 3 to 6 writes for at least 20 minutes a day, edits one piece a week, and {to} of year 6 reach the expected standard.',
    measure: {
      name: 'Expected standard in writing, year 6',
      unit: '%',
      better: 'up',
      from: [57, 64],
      gain: [9, 13],
    },
    known: [
      {
        kind: 'work-scrutiny',
        source: 'school',
        title: 'Writing books, years 3 to 6, two from each class',
        note: 'Handwriting is cared for. Pieces are short: a median of 84 words. Editing shows in 5 of 16 books, nearly always as spelling corrections.',
        openly: true,
      },
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Conversations with 24 pupils about writing',
        note: 'Pupils like to write about what they know. Most said that they “run out of time just when it gets good”.',
      },
    ],
    options:
      'Three options weighed. A bought-in scheme: strong materials, £2,900 a year, little say for teachers. A daily 20-minute writing session with paired editing: free, needs the timetable to give way in the afternoons, evidence on feedback is good. A writing tutor in year 6: helps one class only. We chose the daily session: it reaches every pupil, and a neighbouring school that uses it can show us.',
    plan: 'Timetable changed from the second half-term (head). Year teams trained in sentence craft, two twilights (English lead). Paired-writing sets bought, £600 (office). Milestones on the year 6 measure each term. A moderation partner is wanted, since we judge our own writing generously.',
    doing:
      'Daily sessions happen in every class, seen in 15 of 16 unannounced visits. Year 5 dropped the second editing lesson in the weeks of the residential. Supply cover in one class is what is in the way.',
    impact:
      'Implementation: as planned in all but one class. Impact: the median piece is now 161 words, and moderated judgements in year 6 stand seven points above the baseline. Year 4 has moved least.',
    shown: {
      kind: 'moderation',
      source: 'peer-school',
      title: 'Writing moderated with a partner school',
      note: '18 of 20 judgements agreed, two adjusted down. Stamina and cohesion have improved most; punctuation has not.',
      openly: true,
    },
    learned:
      'We keep the daily session and the Friday edit. We would start with year 4 next time, and train teaching assistants together with teachers from the beginning.',
  },
  {
    title: 'Everyone a reader by seven',
    criterion: 'achievement',
    kinds: youngest,
    problem:
      '{from} of pupils met the standard of the phonics screening check at the end of year 1. Those who did not are still reading word by word in year 2, and are moving on to texts that they cannot yet decode.',
    rootCause:
      'Three versions of the same programme had grown up in five classrooms. Keep-up sessions were missed whenever adults were needed elsewhere, so gaps of a week became gaps of a term.',
    outcome:
      'One programme taught one way, keep-up on the same day for every child who needs it, and {to} at the standard at the end of year 1.',
    measure: {
      name: 'Phonics screening check, year 1',
      unit: '%',
      better: 'up',
      from: [70, 77],
      gain: [8, 12],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Phonics assessments by half-term',
        note: 'Of the pupils who fell behind in the first half-term, four in five were still behind at the end of the year.',
        openly: true,
      },
      {
        kind: 'learning-walk',
        source: 'trust',
        title: 'Phonics across reception and year 1',
        note: 'Warm, brisk teaching. Different words for the same routines from class to class; pupils who change groups start again each time.',
      },
    ],
    options:
      'Weighed: keep the programme and train everyone again (£1,200, two days); change the programme (£4,800 and a year of learning it); a tutor for year 2 (late, and for few). We chose to train again and to give keep-up its own adult, because what we have works where it is taught as designed.',
    plan: 'Training on the first two days of term (phonics lead). Keep-up at 1.15 daily in the library, never cancelled (deputy). Half-termly assessments read by leader and class teacher together. No partner needed yet: the English hub gives two days.',
    doing:
      'Routines are the same in every room. Keep-up ran on 57 of 60 days. Reading books now match the sounds taught, after a weekend of volunteers sorting them.',
    impact:
      'Implementation is secure. Practice checks put us nine points up. Children new to English are catching up fastest; the few who are not also have poor attendance, so we are looking at that together.',
    shown: {
      kind: 'external-review',
      source: 'external',
      title: 'English hub: second audit of early reading',
      note: 'Consistency, resources and keep-up are now judged strong. Next: reading aloud at the end of the day, every day.',
      openly: true,
    },
    learned:
      'Guarding the adult for keep-up mattered more than anything we bought. We will keep the joint reading of assessments and drop the separate tracking sheet.',
  },
  {
    title: 'Talk comes first in every lesson',
    criterion: 'curriculum-and-teaching',
    kinds: ['infant', 'primary', 'junior'],
    problem:
      'Many children arrive with few words for what they think. {from} of reception met the expected level in communication and language, and teachers answer their own questions when the pause gets long.',
    rootCause:
      'We plan what children will write and hardly ever what they will say. Adults’ questions are mostly closed, and the same few hands go up.',
    outcome:
      'Planned talk in each lesson, sentence stems on each wall and in each mouth, and {to} at the expected level.',
    measure: {
      name: 'Communication and language, expected level',
      unit: '%',
      better: 'up',
      from: [66, 74],
      gain: [8, 11],
    },
    known: [
      {
        kind: 'data',
        source: 'school',
        title: 'Language screening of new starters',
        note: 'Nearly a third start with language well below what is typical for their age; it was a fifth four years ago.',
      },
      {
        kind: 'learning-walk',
        source: 'school',
        title: 'Who talks, and for how long',
        note: 'In twelve lessons adults spoke for 71% of the time. Two thirds of the answers came from one third of the children.',
        openly: true,
      },
    ],
    options:
      'Weighed: a language intervention for the lowest third (trained assistant, £3,400), an oracy framework for all classes (training £900, release for a lead), and both at once. We chose the framework for everyone first, as the need is everyone’s, and one intervention group in reception.',
    plan: 'Oracy lead released for half a day a week. Three habits a term, one at a time: partner talk, stems, “say it again, better”. Filmed lessons watched in pairs. A milestone each term from the screening.',
    doing:
      'Partner talk and stems are everywhere. Filming was dropped, as nobody wanted it; visits in pairs replaced it and are going well.',
    impact:
      'Adults now speak for just over half of the time. Vocabulary scores are up in reception and year 1, less so further up. Quiet children speak in partner talk but not yet to the class.',
    shown: {
      kind: 'peer-review',
      source: 'peer-school',
      title: 'Two leaders from another school listen in',
      note: 'Children explain what they are learning in full sentences. Stems could now be faded in year 2.',
      openly: true,
    },
    learned:
      'One habit at a time is slow enough to stick. We are writing up how visits in pairs replaced filming, since others may have the same trouble.',
  },
  {
    title: 'Books that children choose to open',
    criterion: 'personal-development',
    kinds: allPrimaries,
    problem:
      'Only {from} of our pupils say that they read for pleasure most days, and borrowing from the library has halved in three years.',
    rootCause:
      'Reading time was squeezed between lunch and registers. Our book stock is old, and few of its characters live lives like our children’s.',
    outcome:
      'Twenty minutes a day of reading that nobody interrupts, a library that is open before school, and {to} who read most days because they want to.',
    measure: {
      name: 'Pupils who read for pleasure most days',
      unit: '%',
      better: 'up',
      from: [31, 41],
      gain: [14, 20],
    },
    known: [
      {
        kind: 'pupil-voice',
        source: 'school',
        title: 'Reading survey, all pupils',
        note: 'Favourites are funny books and books about animals. “There is nothing new” is the most frequent comment.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'Families on reading at home',
        note: 'Six in ten families read together weekly. Those who do not, mostly name time and not knowing which books are right.',
      },
    ],
    options:
      'Weighed: a reward scheme (cheap, and what we know says that it fades), new stock chosen with pupils (£2,000), and protected time with adults reading as well. We chose stock and time together and no rewards.',
    plan: 'Pupil librarians from years 2 to 6 choose a third of the stock. Library open from 8.15. Story at the end of each day, in every class. Families’ library evening once a term.',
    doing:
      'The library opens daily; on average 46 pupils come. Story time survives in all classes but one, whose swimming slot we are moving.',
    impact:
      'Borrowing has doubled and the survey moved by fifteen points. The change is smallest for boys in the upper years: graphic novels arrive next month at their own request.',
    shown: {
      kind: 'pupil-voice',
      source: 'school',
      title: 'Reading survey, a year on',
      note: 'Half of the pupils now name a book that a friend recommended. Pupils ask for more books in home languages.',
      openly: true,
    },
    learned:
      'Children choosing the books did more than anything else. We keep the protected time and would not go back to rewards.',
  },
  {
    title: 'Spelling that lasts beyond Friday',
    criterion: 'achievement',
    kinds: primaries,
    problem:
      'Pupils score well in Friday’s test and misspell the same words on Monday. {from} of year 5 spell the words of their age securely in their own writing.',
    rootCause:
      'Lists were learned at home for a test. Patterns were not taught, words did not come back, and families with little time at home carried the load.',
    outcome:
      'Spelling is taught in school in short daily lessons, words come back on purpose, and {to} spell securely in what they write.',
    measure: {
      name: 'Spelling secure in own writing, year 5',
      unit: '%',
      better: 'up',
      from: [44, 53],
      gain: [12, 17],
    },
    known: [
      {
        kind: 'work-scrutiny',
        source: 'school',
        title: 'Friday’s words in Monday’s writing',
        note: 'Of 120 words spelt correctly in the test, 49 were misspelt in writing within three weeks.',
        openly: true,
      },
      {
        kind: 'parent-voice',
        source: 'school',
        title: 'What families say about spelling homework',
        note: 'Many evenings end in tears. Families welcomed the question and offered to help in other ways.',
      },
    ],
    options:
      'Weighed: an app (£700, screen time), more tests, or ten minutes a day on patterns with words returning after a week and a month. We chose the daily lessons: no cost but time, and the evidence on spaced practice is sound.',
    plan: 'Word lists rebuilt by pattern (two teachers, two days of release). Dictation on Thursdays. Homework becomes reading. One page for families on why.',
    doing:
      'Lessons run daily in all classes. The dictations take longer than planned in year 3, so they have one a fortnight.',
    impact:
      'In the second scrutiny 9 words of 120 were lost, not 49. Writing flows better, and teachers mark fewer spellings. Pupils with dyslexia gained as much as others.',
    shown: {
      kind: 'work-scrutiny',
      source: 'trust',
      title: 'Spelling in writing across the school',
      note: 'Patterns hold in years 4 to 6. Year 3 is on its way. Homophones deserve another look.',
      openly: true,
    },
    learned:
      'Returning words are the heart of it. We share our lists with the other primaries, and keep Thursday’s dictation.',
  },
]
