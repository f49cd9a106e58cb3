import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { boardLabel } from '../shell/places.ts'
import { useSession } from '../shell/session.ts'

/** The way to a question: from the board for whoever sees it, else from the questions that one sees. */
export function useQuestionCrumbs(last: ReactNode): ReactNode[] {
  return [...useBoardCrumb(), questionsCrumb, last]
}

export function useQuestionsCrumbs(): ReactNode[] {
  const board = useBoardCrumb()
  return board.length > 0 ? [...board, 'Questions'] : []
}

function useBoardCrumb(): ReactNode[] {
  const { abilities } = useSession()
  if (!abilities.seeBoard && !abilities.seeGovernors) return []
  return [
    <Link key="board" to="/board">
      {boardLabel(abilities)}
    </Link>,
  ]
}

const questionsCrumb = (
  <Link key="questions" to="/questions">
    Questions
  </Link>
)
