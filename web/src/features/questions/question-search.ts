import {
  type QuestionStatus,
  type QuestionSubject,
  questionSubjects,
} from '@sixfold/shared/domain/accountability/question-words.ts'

export interface QuestionSearch {
  stands?: QuestionStatus | 'any'
  school?: string
  about?: QuestionSubject
  mine?: true
}

const states = ['asked', 'answered', 'closed', 'any'] as const

/** What an address asks of the questions; without `stands`, those that are open. What isn't known is left out. */
export function questionSearch({ stands, school, about, mine }: Record<string, unknown>): QuestionSearch {
  const status = states.find((one) => one === stands)
  const kind = questionSubjects.find((one) => one === about)
  return {
    ...(status ? { stands: status } : {}),
    ...(typeof school === 'string' && /^[0-9a-f-]{36}$/.test(school) ? { school } : {}),
    ...(kind ? { about: kind } : {}),
    ...(mine === true ? { mine } : {}),
  }
}
