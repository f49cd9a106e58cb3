import type { Choice } from './choice.ts'
import { everywhereChoices } from './everywhere.ts'
import { olderChoices } from './older.ts'
import { youngerChoices } from './younger.ts'
import { youngestChoices } from './youngest.ts'

const choices: Record<string, Choice> = {
  ...youngestChoices,
  ...youngerChoices,
  ...olderChoices,
  ...everywhereChoices,
}

/** What was weighed and done about the priority of this title. @throws Error when nothing is written about it */
export function choiceOf(title: string): Choice {
  const choice = choices[title]
  if (!choice) throw new Error(`nothing was weighed for “${title}”`)
  return choice
}
