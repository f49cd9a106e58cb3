import { belonging } from './belonging.ts'
import { college } from './college.ts'
import { readingAndWriting } from './early-reading-and-writing.ts'
import { inclusion } from './inclusion.ts'
import { mathematicsAndKnowledge } from './mathematics-and-knowledge.ts'
import { runningASchool } from './running-a-school.ts'
import { secondary } from './secondary.ts'
import { specialAndEarly } from './special-and-early.ts'
import type { PriorityTexts } from './text.ts'

/** Everything that a made-up school may set out to improve. Titles are unique. */
export const bank: readonly PriorityTexts[] = [
  ...readingAndWriting,
  ...mathematicsAndKnowledge,
  ...belonging,
  ...inclusion,
  ...runningASchool,
  ...secondary,
  ...specialAndEarly,
  ...college,
]
