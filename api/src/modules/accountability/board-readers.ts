import type { BoardReaders } from '../questions/commands/ask-question.ts'
import { readException } from './exceptions/read-exception.ts'
import { readFigure } from './read-figure.ts'

/** What questions are asked about on the board's page. */
export const boardReaders: BoardReaders = { readFigure, readException }
