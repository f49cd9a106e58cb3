import { Button } from '@mantine/core'
import { ActionBar } from '../../ui/ActionBar.tsx'

/** Ends a form that keeps a draft: saves, and says where the words are meanwhile. */
export function SaveBar({ dirty, loading }: { dirty: boolean; loading: boolean }) {
  return (
    <ActionBar note={<span role="status">{dirty ? 'Kept on this device, not saved yet' : ''}</span>}>
      <Button type="submit" loading={loading}>
        Save
      </Button>
    </ActionBar>
  )
}
