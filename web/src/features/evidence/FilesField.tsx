import { ActionIcon, Button, FileButton, VisuallyHidden } from '@mantine/core'
import {
  allowedEndings,
  allowedWords,
  largestFile,
  mostFiles,
} from '@sixfold/shared/domain/evidence/file-kinds.ts'
import { IconAlertTriangle, IconCamera, IconFile, IconFileUpload, IconX } from '@tabler/icons-react'
import { type ReactNode, useId, useRef } from 'react'
import { useFileDrop, useFilePaste } from '../../lib/use-file-drop.ts'
import { type ChosenFile, withChosen } from './chosen-files.ts'
import classes from './Files.module.css'
import { sizeWords } from './file-words.ts'

interface FilesFieldProps {
  label: string
  files: readonly ChosenFile[]
  onChange: (files: ChosenFile[]) => void
  /** One file takes the place of the other, as with a newer version. */
  one?: boolean
  /** Id of the first button, for FormErrors to lead to. */
  id: string
  /** Said under the chosen files. */
  note?: ReactNode
  error?: string | null | undefined
  disabled?: boolean
}

/** Files by choosing, dropping, pasting or with a phone's camera, each with its fault beside it. */
export function FilesField({
  label,
  files,
  onChange,
  one = false,
  id,
  note,
  error,
  disabled = false,
}: FilesFieldProps) {
  const labelId = useId()
  const noteId = useId()
  const forget = useRef<() => void>(null)
  const forgetPhoto = useRef<() => void>(null)
  const take = (given: File[] | File | null) => {
    const chosen = given === null ? [] : Array.isArray(given) ? given : [given]
    if (disabled || chosen.length === 0) return
    // The same file may be chosen again, once it was taken out.
    forget.current?.()
    forgetPhoto.current?.()
    onChange(one ? withChosen([], chosen.slice(0, 1)) : withChosen(files, chosen))
  }
  const over = useFileDrop(take)
  useFilePaste(take)
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={noteId}>
      <div id={labelId} className={classes.label}>
        {label}
      </div>
      <div className={classes.drop} data-over={over && !disabled}>
        <div className={classes.ways}>
          <FileButton
            onChange={take}
            accept={allowedEndings.join(',')}
            multiple={!one}
            resetRef={forget}
            disabled={disabled}
            inputProps={{ 'aria-label': one ? 'Choose a file' : 'Choose files', tabIndex: -1 }}
          >
            {(button) => (
              <Button
                {...button}
                id={id}
                variant="default"
                disabled={disabled}
                leftSection={<IconFileUpload size="1.125rem" aria-hidden="true" />}
              >
                {one ? 'Choose a file' : 'Choose files'}
              </Button>
            )}
          </FileButton>
          <div className={classes.camera}>
            <FileButton
              onChange={take}
              accept="image/jpeg,image/png,image/webp"
              capture="environment"
              resetRef={forgetPhoto}
              disabled={disabled}
              inputProps={{ 'aria-label': 'Take a photo', tabIndex: -1 }}
            >
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  disabled={disabled}
                  leftSection={<IconCamera size="1.125rem" aria-hidden="true" />}
                >
                  Take a photo
                </Button>
              )}
            </FileButton>
          </div>
          <span className={classes.mouse}>or drop or paste {one ? 'it' : 'them'} here</span>
        </div>
        <p id={noteId} className={classes.note}>
          {one ? 'Up to' : `${mostFiles} at most, each up to`} {largestFile / 1024 / 1024} MiB: {allowedWords}
          . Photos lose where and with what they were taken; nobody should be recognisable in them.
        </p>
      </div>
      {files.length > 0 && (
        <ul className={classes.chosen} aria-label="Chosen files">
          {files.map((chosen) => (
            <Chosen
              key={chosen.key}
              chosen={chosen}
              disabled={disabled}
              onRemove={() => onChange(files.filter((file) => file.key !== chosen.key))}
            />
          ))}
        </ul>
      )}
      {note && <p className={classes.note}>{note}</p>}
      {error && (
        <p className={classes.fault}>
          <IconAlertTriangle size="1.125em" aria-hidden="true" />
          {error}
        </p>
      )}
    </div>
  )
}

function Chosen({
  chosen: { file, fault },
  disabled,
  onRemove,
}: {
  chosen: ChosenFile
  disabled: boolean
  onRemove: () => void
}) {
  return (
    <li>
      <IconFile size="1.25em" aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <span className={classes.name}>{file.name}</span>{' '}
        <span className={classes.size}>{sizeWords(file.size)}</span>
        {fault && (
          <p className={classes.fault}>
            <IconAlertTriangle size="1.125em" aria-hidden="true" />
            {fault}
          </p>
        )}
      </div>
      <ActionIcon variant="subtle" size="lg" onClick={onRemove} disabled={disabled}>
        <IconX size="1.125rem" aria-hidden="true" />
        <VisuallyHidden>Take out {file.name}</VisuallyHidden>
      </ActionIcon>
    </li>
  )
}
