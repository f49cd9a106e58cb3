import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { toProblem } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { importQuery } from './queries.ts'
import { ReadingProgress } from './ReadingProgress.tsx'
import { ReadRegister } from './ReadRegister.tsx'
import { Stage, Stages } from './Stage.tsx'
import { useRegisterUpload } from './use-register-upload.ts'

/** How often one asks how far a file is read. */
const pollMs = 700

/** Where in an import the page is. Its address keeps it, so that one can leave and come back. */
export interface ImportPlace {
  import?: string
  group?: string
}

interface ImportSchoolsProps {
  place: ImportPlace
  go: (place: ImportPlace) => void
}

/** From a file to schools: send it, watch it being read, choose the trust, see what would change, do it. */
export function ImportSchools(props: ImportSchoolsProps) {
  return (
    <Stages>
      <CurrentStage {...props} />
    </Stages>
  )
}

function CurrentStage({ place, go }: ImportSchoolsProps) {
  const upload = useRegisterUpload((importId) => go(importId === null ? {} : { import: importId }))
  const { underWay } = upload
  const sending = underWay !== null && underWay.share < 1
  const importId = underWay?.importId ?? place.import
  const found = useQuery({
    ...importQuery(importId ?? ''),
    enabled: importId !== undefined && !sending,
    refetchInterval: ({ state }) => (underWay || state.data?.status === 'reading' ? pollMs : false),
  })
  const it = found.data
  const stop = () => {
    upload.cancel()
    go({})
  }
  if (underWay) {
    return (
      <Stage name="Sending and reading the file">
        <ReadingProgress {...underWay} rowsRead={it?.rowsRead ?? 0} onStop={stop} />
      </Stage>
    )
  }
  const choose = (error: unknown, expired = false) => (
    <Stage name="Choosing a file">
      <ChooseFile onFile={upload.start} error={error} expired={expired} />
    </Stage>
  )
  if (importId === undefined) return choose(upload.error)
  if (found.error) {
    if (toProblem(found.error).status === 404) return choose(null, true)
    return (
      <>
        <ProblemAlert error={found.error} />
        <div>
          <Button onClick={() => void found.refetch()}>Try again</Button>
        </div>
      </>
    )
  }
  if (!it) return <Skeleton height="16rem" radius="lg" />
  if (it.status === 'failed')
    return choose({ status: 400, title: 'This file can’t be read', detail: it.failure ?? 'Send it again.' })
  if (it.status === 'reading') {
    return (
      <Stage name="Sending and reading the file">
        <ReadingProgress fileName={it.fileName} share={1} rowsRead={it.rowsRead} onStop={stop} />
      </Stage>
    )
  }
  return (
    <ReadRegister
      key={it.id}
      register={it}
      groupUid={place.group}
      onGroup={(group) => go({ import: it.id, group })}
      onAnother={() => go({})}
    />
  )
}
