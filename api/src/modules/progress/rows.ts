import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { Wording } from '@sixfold/shared/domain/progress/wordings.ts'
import type {
  ImpactRating,
  ImplementationRating,
  ProgressRating,
} from '@sixfold/shared/domain/progress/words.ts'

type Named = { id: string; name: string }

/** A progress update as it was sent, or as it was corrected. */
export type WordingRow = Wording & {
  priorityId: string
  title: string
  /** As the newest approved plan names the priority; null while none holds it. */
  publishedTitle: string | null
  completed: boolean
  schoolId: string
  schoolName: string
  turn: number
  step: StepKey
  rating: ProgressRating
  impact: ImpactRating | null
  whatChanged: string
  inTheWay: string | null
  by: Named
}

/** That somebody opened a wording, or said thanks for it. */
export type ReaderRow = { wordingId: string; act: 'opened' | 'thanked'; by: Named; at: string }

export type JudgementRow = {
  id: string
  turn: number
  sequence: number
  impact: ImpactRating
  impactWhy: string
  implementation: ImplementationRating
  implementationWhy: string
  day: string
  by: Named
}
