import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import classes from './CopyField.module.css'

/** A value to pass on, such as a link: read-only, with a button that copies it and says so. */
export function CopyField({
  label,
  value,
  description,
}: {
  label: string
  value: string
  description?: string
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 4000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    input.current?.select()
    // Without a secure address browsers refuse: then the text is at least selected, ready for Ctrl C.
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    )
    setCopied(done ?? false)
  }
  return (
    <div className={classes.row}>
      <TextInput
        ref={input}
        id={id}
        label={label}
        description={description}
        value={value}
        readOnly
        className={classes.field ?? ''}
      />
      <Button
        variant="default"
        leftSection={copied ? <IconCheck size="1.1em" /> : <IconCopy size="1.1em" />}
        onClick={() => void copy()}
      >
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </Button>
    </div>
  )
}
