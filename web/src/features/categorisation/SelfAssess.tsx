import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { submitSelfAssessment } from '@sixfold/shared/contracts/round-way.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { MissingCriteria } from './MissingCriteria.tsx'
import { RateCriteria, useUnsaved } from './RateCriteria.tsx'
import { type Sent, useAct } from './use-act.ts'
import { reasonsIn } from './way-words.ts'

/** The head judges the school by each criterion, and hands it to the trust once nothing is missing. */
export function SelfAssess({ it }: { it: Categorisation }) {
  const { unsaved, onUnsaved } = useUnsaved()
  return (
    <>
      <RateCriteria
        it={it}
        source="self"
        lead="Each is saved as you go; the trust sees them once you submit."
        onUnsaved={onUnsaved}
      />
      <Submit it={it} unsaved={unsaved} />
    </>
  )
}

function Submit({ it, unsaved }: { it: Categorisation } & Pick<ReturnType<typeof useUnsaved>, 'unsaved'>) {
  const scheme = useScheme()
  const [asking, setAsking] = useState(false)
  const submit = useAct(
    it,
    (sent: Sent<Record<string, never>>) => call(submitSelfAssessment, sent),
    () => {
      setAsking(false)
      return 'Your self-assessment is with the trust'
    },
  )
  const reasons = [
    ...reasonsIn(it.blockers.submit, (n) => `${count(n, 'criterion has', 'criteria have')} no rating yet`),
    ...unsaved.map((key) => `Save or discard what you changed of ${criterionName(scheme, key)}`),
  ]
  return (
    <Section heading="Is it ready to submit?" id="submit">
      <MissingCriteria title="Still to rate:" blockers={it.blockers.submit} />
      {reasons.length === 0 && <Notice tone="teal">Every criterion has a rating, or why it has none.</Notice>}
      <ActionBar>
        <ReasonedButton
          reasons={reasons}
          onClick={() => {
            submit.reset()
            setAsking(true)
          }}
        >
          Submit the self-assessment
        </ReasonedButton>
      </ActionBar>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title="Submit the self-assessment?"
        confirmLabel="Submit"
        onConfirm={() => submit.mutate({})}
        loading={submit.isPending}
        error={submit.error}
      >
        <p>
          Leaders and the school’s partners then read every rating and note. It stays as it is: neither you
          nor they can change it.
        </p>
      </ConfirmDialog>
    </Section>
  )
}
