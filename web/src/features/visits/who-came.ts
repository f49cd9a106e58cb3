import type { Visit } from '@sixfold/shared/contracts/visits.ts'

/** "Ama Osei, Priya Iyer, an adviser" */
export const whoCame = ({ people, others }: Pick<Visit, 'people' | 'others'>): string =>
  [...people.map((person) => person.name), others].filter(Boolean).join(', ')
