import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Columns } from '../../ui/Columns.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { AskersForm } from './AskersForm.tsx'
import { AssignForm } from './AssignForm.tsx'
import { useQuestionCrumbs } from './crumbs.tsx'
import { AboutLink } from './PublishedLink.tsx'
import { questionQuery } from './queries.ts'
import { askedWords, nextWords, statusLook } from './question-look.ts'
import classes from './Questions.module.css'
import { Thread } from './Thread.tsx'

/** One question: what it is about, what was said, and what one can do now. */
export function QuestionPage({ questionId }: { questionId: string }) {
  const { data: question } = useSuspenseQuery(questionQuery(questionId))
  const { about, status, abilities, blockers } = question
  const { tone, shape, word } = statusLook(status)
  const next = nextWords(question)
  const may = (act: keyof typeof abilities) => abilities[act] && blockers[act].length === 0
  const crumbs = useQuestionCrumbs('A question')
  const schools = about.kind === 'school' ? [] : about.schools
  return (
    <Page
      title={`What is asked about ${about.title}?`}
      crumbs={crumbs}
      lead={
        <>
          <Chip tone={tone} shape={shape}>
            {word}
          </Chip>{' '}
          {next && <span className={classes.next}>{next}.</span>}
          <p className={classes.soft}>{askedWords(question)}.</p>
        </>
      }
    >
      <Columns
        aside={
          <>
            <Section heading="What is it about?">
              <Facts
                items={[
                  { label: 'About', value: <AboutLink about={about}>{about.title}</AboutLink> },
                  ...(about.value === null ? [] : [{ label: 'It said', value: about.value }]),
                  ...(about.value === null ? [] : [{ label: 'As at', value: formatDay(about.asAt) }]),
                  ...schools.map((school, index) => ({
                    label: index === 0 ? 'School' : 'And',
                    value: (
                      <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
                        {school.name}
                      </Link>
                    ),
                  })),
                ]}
              />
            </Section>
            {may('assign') && <AssignForm question={question} />}
          </>
        }
      >
        <Thread thread={question.thread} />
        {may('answer') && <AnswerForm question={question} />}
        {(may('close') || may('askAgain')) && <AskersForm key={status} question={question} />}
      </Columns>
    </Page>
  )
}
