import { Button } from '@mantine/core'
import { ActionBar } from '../../ui/ActionBar.tsx'

interface SaveBarProps {
  dirty: boolean
  loading: boolean
  /** For a connection: what is typed is then saved by itself. */
  waiting: boolean
}

/** Ends a form that keeps a draft: saves, and says where the words are meanwhile. */
export function SaveBar({ dirty, loading, waiting }: SaveBarProps) {
  const kept = waiting
    ? 'Kept on this device; saved as soon as there is a connection'
    : 'Kept on this device, not saved yet'
  return (
    <ActionBar note={<span role="status">{dirty ? kept : ''}</span>}>
      <Button type="submit" loading={loading}>
        Save
      </Button>
    </ActionBar>
  )
}
