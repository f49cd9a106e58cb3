import { Button, Textarea } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { type ClipboardEvent, useState } from 'react'
import { Section } from '../../../ui/Section.tsx'
import { noNames } from '../../cycles/no-names.ts'
import classes from './Paste.module.css'
import { type PastedRows, pastedRows } from './clipboard-rows.ts'

/** More than any plan: beyond it a page would only grow slow. */
const most = { letters: 1_000_000, rows: 1000 }

/** Where the table is pasted; it is read at once. Text that was typed, or pasted without its table, is read by the button. */
export function PasteField({ onRows }: { onRows: (rows: PastedRows) => void }) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const take = (html: string, plain: string) => {
    const found = html.length + plain.length > most.letters * 5 ? null : pastedRows(html, plain)
    const letters = found?.rows.flat().join('').length ?? Infinity
    if (!found || letters > most.letters || found.rows.length > most.rows)
      return setFault(`This is more than one plan: paste up to ${most.rows} rows at a time.`)
    if (letters === 0)
      return setFault('There are no words in it. Copy the table once more, then paste it here.')
    onRows(found)
  }
  const paste = (event: ClipboardEvent) => {
    const [html, plain] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type))
    if (!html?.includes('<t') && !plain?.includes('\t')) return
    event.preventDefault()
    take(html ?? '', plain ?? '')
  }
  return (
    <Section
      heading="Paste the table"
      lead="Select the table in Excel, Google Sheets or Word, copy it, then paste it into this field. Nothing is added before you have seen what was made of it."
    >
      <Textarea
        id="pasted"
        label="The table"
        description={`Rows of priorities and actions, with their headings if they have any. The text of a CSV file will do too. ${noNames}`}
        minRows={6}
        maxRows={14}
        value={text}
        error={fault}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={paste}
      />
      <div className={classes.buttons}>
        <Button
          leftSection={<IconClipboardText size="1.125rem" aria-hidden="true" />}
          onClick={() => take('', text)}
        >
          Read the table
        </Button>
      </div>
      <p className={classes.soft}>
        These headings are known, in any order and in many other words: priority, who leads it, problem, root
        cause, outcome or success criteria, action, owner, due, cost. Other columns are shown, and left out.
      </p>
    </Section>
  )
}
