import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import classes from './PrintButton.module.css'

/** Prints the page as the print style lays it out. Phones leave it out: few print, and their browser has it. */
export function PrintButton() {
  return (
    <Button
      variant="default"
      className={classes.print ?? ''}
      leftSection={<IconPrinter size="1.125rem" aria-hidden="true" />}
      onClick={() => window.print()}
    >
      Print
    </Button>
  )
}
