import { Button, Modal } from '@mantine/core'
import type { EvidenceSummary } from '@sixfold/shared/contracts/priority.ts'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import classes from './Evidence.module.css'
import { RatingEvidenceList, type RatingEvidenceOf } from './RatingEvidenceList.tsx'
import { StrengthBars } from './StrengthBars.tsx'

interface RatingEvidenceProps extends RatingEvidenceOf {
  /** As the criterion is shown with it. */
  evidence: EvidenceSummary
}

/** What a criterion's ratings rest on, in a line, and behind it the pieces with the way to link one more. */
export function RatingEvidence({ evidence, linkAs, ...of }: RatingEvidenceProps) {
  const [opened, setOpened] = useState(false)
  const [sending, setSending] = useState(false)
  const isLinked = evidence.strength !== 'none'
  const pieces = count(evidence.count, 'piece')
  const see = evidence.count > 0 ? `See ${pieces}` : 'See the evidence'
  return (
    <div className={classes.onRating}>
      <StrengthBars evidence={evidence} />
      {linkAs !== null && evidence.count > 0 && <span className={classes.soft}>{pieces}</span>}
      {(linkAs !== null || isLinked) && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={linkAs === null ? `${see}: ${of.name}` : `Link evidence to ${of.name}`}
          onClick={() => setOpened(true)}
        >
          {linkAs === null ? see : 'Link evidence'}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Evidence for ${of.name}`}
        size="lg"
        closeOnEscape={!sending}
        closeOnClickOutside={!sending}
      >
        <RatingEvidenceList
          {...of}
          linkAs={linkAs}
          linking={linkAs !== null && !isLinked}
          onSending={setSending}
        />
      </Modal>
    </div>
  )
}
