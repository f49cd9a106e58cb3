import type { BoardFigure } from '@sixfold/shared/domain/accountability/question-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AskDialog } from './AskDialog.tsx'
import classes from './Questions.module.css'
import { anyQuestionQuery } from './queries.ts'
import { AskButton } from './QuestionsAbout.tsx'

interface AskFigureProps {
  figures: readonly BoardFigure[]
  /** What these figures are about, for whoever hears the button. */
  about: string
  asAt: string
}

/** Asks about one of a few figures of the board's page, as they read on the page's day. Nothing for whoever may not ask. */
export function AskFigure({ figures, about, asAt }: AskFigureProps) {
  const { data } = useQuery(anyQuestionQuery)
  const [open, setOpen] = useState(false)
  if (!data?.abilities.ask) return null
  return (
    <div className={classes.screenOnly}>
      <AskButton about={about} onClick={() => setOpen(true)} />
      <AskDialog asking={{ figures, asAt }} opened={open} onClose={() => setOpen(false)} />
    </div>
  )
}
