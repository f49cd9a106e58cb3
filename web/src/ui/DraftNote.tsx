import { Button } from '@mantine/core'
import { Notice } from './Notice.tsx'

/** Says that the form shows what was typed here earlier, and lets one go back to what is saved. */
export function DraftNote({ draft }: { draft: { restored: boolean; clear: () => void } }) {
  if (!draft.restored) return null
  return (
    <Notice>
      What you typed here earlier was kept on this device. It isn’t saved yet.{' '}
      <Button variant="subtle" size="compact-sm" onClick={draft.clear}>
        Discard it
      </Button>
    </Notice>
  )
}
