import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../shell/session.ts'

/** The way to a question: from the board for whoever sees it, else from the questions that one sees. */
export function useQuestionCrumbs(last: ReactNode): ReactNode[] {
  const { seeBoard } = useSession().abilities
  return [...(seeBoard ? [boardCrumb] : []), questionsCrumb, last]
}

export function useQuestionsCrumbs(): ReactNode[] {
  return useSession().abilities.seeBoard ? [boardCrumb, 'Questions'] : []
}

const boardCrumb = (
  <Link key="board" to="/board">
    Board
  </Link>
)
const questionsCrumb = (
  <Link key="questions" to="/questions">
    Questions
  </Link>
)
