import { figureTitle, figureValue } from '@sixfold/shared/domain/accountability/board-figures.ts'
import { boardDay, boardSchool } from '@sixfold/shared/domain/accountability/board-school.ts'
import type { FigureReader } from '../questions/commands/ask-question.ts'
import { currentScheme } from '../schemes/queries.ts'
import { stepWords } from '../trusts/queries.ts'
import { readBoard } from './queries.ts'

/** A figure as the board's page shows it as at a day, for a question about it. */
export const readFigure: FigureReader = async (ctx, figure, asAt) => {
  const facts = await readBoard(ctx, asAt, { audience: 'trustees', boardroom: '' })
  const on = boardDay(asAt, facts.rounds)
  const scheme = await currentScheme(ctx)
  const schools = facts.schools.map((school) => boardSchool(school, on))
  return {
    title: figureTitle(scheme, await stepWords(ctx), figure),
    value: figureValue(scheme, figure, schools),
  }
}
