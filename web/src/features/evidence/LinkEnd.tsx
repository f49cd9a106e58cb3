import { Button } from '@mantine/core'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Evidence.module.css'

interface LinkEndProps {
  link: { error: Error | null; isPending: boolean }
  onCancel: () => void
}

/** The end of a form that links evidence which is there. */
export const LinkEnd = ({ link, onCancel }: LinkEndProps) => (
  <>
    <ProblemAlert error={link.error} takeFocus />
    <div className={classes.buttons}>
      <Button type="submit" loading={link.isPending}>
        Link it
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  </>
)
