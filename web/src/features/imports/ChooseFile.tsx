import { Button, FileButton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useFileDrop } from '../../lib/use-file-drop.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './ChooseFile.module.css'
import { fileFault } from './file-fault.ts'
import { fileProblem } from './file-problem.ts'

interface ChooseFileProps {
  onFile: (file: File) => void
  /** Why the file before was not taken; null: none was, or all was well. */
  error: unknown
  /** The file that this page's address leads to is no longer kept. */
  expired: boolean
}

/** Where the register comes from, and a place to drop it. */
export function ChooseFile({ onFile, error, expired }: ChooseFileProps) {
  const [fault, setFault] = useState<string | null>(null)
  const forget = useRef<() => void>(null)
  const take = (file: File | null) => {
    if (!file) return
    // The same file may be chosen again, once it is mended.
    forget.current?.()
    const found = fileFault(file)
    setFault(found)
    if (found === null) onFile(file)
  }
  const over = useFileDrop(([file]) => take(file ?? null))
  const problem =
    fault === null ? error : { status: 400, title: 'This file can’t be the register', detail: fault }
  return (
    <>
      {expired && (
        <Notice tone="amber">
          An uploaded register is kept for 24 hours, and this one’s time is over. Upload it again to go on;
          nothing that was applied is lost.
        </Notice>
      )}
      <ProblemAlert error={problem && fileProblem(problem)} takeFocus />
      <Section heading="Get the register">
        <ol className={classes.steps}>
          <li>
            Open{' '}
            <a
              href="https://get-information-schools.service.gov.uk/Downloads"
              target="_blank"
              rel="noreferrer noopener"
            >
              Get Information about Schools (opens in a new tab)
            </a>
            , the Department for Education’s register.
          </li>
          <li>Download the register: all establishment data, as CSV.</li>
          <li>If it comes as a ZIP file, open that and take the CSV file out.</li>
        </ol>
        <p className={classes.soft}>
          The whole register is fine, and so is a part of it. Only your trust’s schools are taken from it;
          names of headteachers and telephone numbers never are.
        </p>
      </Section>
      <div className={classes.drop} data-over={over}>
        <IconFileUpload size="2rem" stroke={1.5} aria-hidden="true" />
        <FileButton
          onChange={take}
          accept=".csv,text/csv"
          resetRef={forget}
          inputProps={{ 'aria-label': 'The register, a CSV file', tabIndex: -1 }}
        >
          {(button) => <Button {...button}>Choose the file</Button>}
        </FileButton>
        <p className={classes.soft}>
          <span className={classes.mouse}>or drop it anywhere on this page · </span>CSV, up to 100 MiB
        </p>
      </div>
    </>
  )
}
