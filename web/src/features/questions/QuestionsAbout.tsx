import { Button } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Section } from '../../ui/Section.tsx'
import { AskDialog, type Asking } from './AskDialog.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import { questionsAboutQuery } from './queries.ts'

interface QuestionsAboutProps {
  asking: Extract<Asking, { record: object }>
  /** Whose published record it belongs to; left out where two schools share it. */
  schoolId?: string
}

/** Questions about a record that one sees, and asking one. Nothing for whoever sees none and may ask none. */
export function QuestionsAbout({ asking, schoolId }: QuestionsAboutProps) {
  const { data } = useQuery(questionsAboutQuery(asking.record, schoolId))
  const [open, setOpen] = useState(false)
  if (!data || (data.items.length === 0 && !data.abilities.ask)) return null
  return (
    <Section
      heading="Questions"
      lead={data.items.length === 0 ? 'Nothing is asked about this yet.' : undefined}
      actions={data.abilities.ask && <AskButton onClick={() => setOpen(true)} about={asking.name} />}
    >
      {data.items.length > 0 && <QuestionRows questions={data.items} />}
      {data.nextCursor !== null && schoolId && (
        <Link to="/questions" search={{ school: schoolId, stands: 'any' }}>
          All questions about the school
        </Link>
      )}
      <AskDialog asking={asking} opened={open} onClose={() => setOpen(false)} />
    </Section>
  )
}

export const AskButton = ({ onClick, about }: { onClick: () => void; about: string }) => (
  <Button
    variant="subtle"
    size="compact-md"
    leftSection={<IconMessageQuestion size="1.125rem" aria-hidden="true" />}
    aria-label={`Ask about this: ${about}`}
    onClick={onClick}
  >
    Ask about this
  </Button>
)
