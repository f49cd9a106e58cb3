import { Button } from '@mantine/core'
import { getPairingDocument } from '@sixfold/shared/contracts/pairing-life.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { download } from '../../lib/download.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Support.module.css'

const names = { pdf: 'PDF', docx: 'Word file' } as const

/** What both schools agreed to, on one page. */
export function AgreementPapers({ pairing }: { pairing: Pairing }) {
  const get = useMutation({
    mutationFn: (format: keyof typeof names) =>
      download(getPairingDocument, { params: { pairingId: pairing.id }, query: { format } }),
  })
  if (pairing.giver.consent === null || pairing.receiver.consent === null) return null
  return (
    <div className="no-print">
      <div className={classes.buttons}>
        {(['pdf', 'docx'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size="1.125rem" aria-hidden="true" />}
            loading={get.isPending && get.variables === format}
            onClick={() => get.mutate(format)}
          >
            Agreement as {names[format]}
          </Button>
        ))}
      </div>
      <ProblemAlert error={get.error} takeFocus />
    </div>
  )
}
