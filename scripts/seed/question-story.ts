import { boardReaders } from '../../api/src/modules/accountability/board-readers.ts'
import { answerQuestion } from '../../api/src/modules/questions/commands/answer-question.ts'
import { askQuestion } from '../../api/src/modules/questions/commands/ask-question.ts'
import { assignQuestion } from '../../api/src/modules/questions/commands/assign-question.ts'
import { addDays } from '../../packages/shared/src/domain/calendar/days.ts'
import type { Act } from './acts.ts'
import { at, dayBetween } from './calendar.ts'
import { randomFrom } from './random.ts'
import { byMailbox, headIn, schoolOf, type World } from './world.ts'

/** Two questions of the board: one that the head of a school is asked to answer, and one that a leader has answered. */
export function questionStory(world: World): Act[] {
  const { year, workBegan, today } = world.calendar
  const random = randomFrom(`questions ${today}`)
  const day = (share: number) => dayBetween(workBegan, addDays(today, -2), share)
  const [asked, given, answered] = [day(0.7), day(0.85), day(0.95)]
  const [trustee, leader] = [byMailbox(world, 'trustee').actor, byMailbox(world, 'leader').actor]
  const school = schoolOf(world, 'thornmere')
  const [open, done] = [random.id(at(asked, 900)), random.id(at(asked, 905))]
  return [
    {
      at: at(asked, 900),
      by: trustee,
      run: (ctx) =>
        askQuestion(ctx, boardReaders, {
          id: open,
          about: { kind: 'school', id: school.id },
          text: 'What would the school want to be different by the summer, and what does it need from the trust?',
        }),
    },
    {
      at: at(asked, 905),
      by: trustee,
      run: (ctx) =>
        askQuestion(ctx, boardReaders, {
          id: done,
          about: { kind: 'figure', figure: 'support', asAt: asked },
          text: 'Is this as much support as we have promised our schools?',
        }),
    },
    {
      at: at(given, 540),
      by: leader,
      run: (ctx) => assignQuestion(ctx, open, headIn(world, school, year).id),
    },
    {
      at: at(answered, 560),
      by: leader,
      run: (ctx) =>
        answerQuestion(ctx, done, {
          text: 'It is what both sides have agreed so far, not all that the categories promise. Each school’s page says what it was promised, what is agreed and what is left; more is being brokered for the schools that need it most.',
          links: [{ kind: 'school', id: school.id }],
        }),
    },
  ]
}
