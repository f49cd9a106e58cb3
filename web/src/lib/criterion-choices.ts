import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'

/** The scheme's criteria to choose from, and the one that stands there though the scheme has it no more; '' and undefined: none. */
export function criterionChoices(scheme: Pick<Scheme, 'criteria' | 'former'>, standing?: string) {
  const choices = scheme.criteria.map(({ key, name }) => ({ value: key, label: name }))
  return !standing || choices.some(({ value }) => value === standing)
    ? choices
    : [...choices, { value: standing, label: criterionName(scheme, standing) }]
}
