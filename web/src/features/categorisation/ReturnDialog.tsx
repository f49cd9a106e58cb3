import { Button, Modal, Textarea } from '@mantine/core'
import {
  type Categorisation,
  questionLimit,
  returnProposal,
} from '@sixfold/shared/contracts/categorisation.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './Categorisation.module.css'
import { categorisationQuery } from './queries.ts'

/** Asks the proposer something before deciding. The proposal then leaves the board until it comes again. */
export function ReturnDialog(props: { it: Categorisation; opened: boolean; onClose: () => void }) {
  const { it, opened, onClose } = props
  return (
    <Modal opened={opened} onClose={onClose} title={`What do you want to know about ${it.school.name}?`}>
      <QuestionForm it={it} onClose={onClose} />
    </Modal>
  )
}

function QuestionForm({ it, onClose }: { it: Categorisation; onClose: () => void }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [question, setQuestion] = useState('')
  const sendBack = useMutation({
    mutationFn: () =>
      call(returnProposal, {
        params: { categorisationId: it.id },
        body: { question },
        version: it.version,
        key: `return-${it.version}-${it.id}`,
      }),
    onSuccess: async () => {
      // What is sent back is no longer the board's to read, so the page is left before it is asked for again.
      await navigate({ to: '/categorise', search: { year: it.round.academicYear } })
      queryClient.removeQueries({ queryKey: categorisationQuery(it.id).queryKey })
      await queryClient.invalidateQueries()
      await notify('Sent back with your question')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (question.trim() !== '') sendBack.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.dialog}>
      <Textarea
        label="Question"
        description="Leaders and the school’s partners read it. Name no pupils and no individual staff."
        autosize
        minRows={3}
        maxLength={questionLimit}
        data-autofocus
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <ProblemAlert error={sendBack.error} takeFocus />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <ReasonedButton
          type="submit"
          reasons={question.trim() === '' ? ['Write your question'] : []}
          loading={sendBack.isPending}
        >
          Send back
        </ReasonedButton>
      </div>
    </form>
  )
}
