import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'

/** To where a cycle's plan is brought over from a table. */
export function PastePlanLink({ schoolId, cycleId }: { schoolId: string; cycleId: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link
          {...props}
          to="/schools/$schoolId/plan/paste"
          params={{ schoolId }}
          search={{ cycle: cycleId }}
        />
      )}
    >
      Paste from a spreadsheet or Word
    </Button>
  )
}
