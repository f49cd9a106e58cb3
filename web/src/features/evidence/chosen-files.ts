import { largestFile, mostFiles } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import { refusalOfName, refusalWords } from '@sixfold/shared/domain/evidence/file-refusals.ts'
import { newId } from '../../lib/api-client.ts'

/** A file that somebody has chosen, and not yet sent. */
export interface ChosenFile {
  key: string
  file: File
  /** Why it won't be kept; null as far as can be told before it is sent. */
  fault: string | null
}

/** Files as chosen, behind those that are there; the same file twice is one. */
export function withChosen(already: readonly ChosenFile[], files: readonly File[]): ChosenFile[] {
  const isThere = ({ name, size, lastModified }: File) =>
    already.some(({ file }) => file.name === name && file.size === size && file.lastModified === lastModified)
  const added = files.filter((file) => !isThere(file))
  return [...already, ...added.map((file) => ({ key: newId(), file, fault: faultOf(file) }))]
}

/** Why a file can't be sent, as one sentence with its name; null: send it, and what it holds decides. */
function faultOf({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const refusal = size === 0 ? 'empty' : size > largestFile ? 'too-large' : refusalOfName(name)
  return refusal && `“${name}” ${refusalWords(refusal)}`
}

/** More of them than one upload takes; null when it takes them all. */
export const tooMany = (files: readonly ChosenFile[]): string | null =>
  files.length > mostFiles ? `Send at most ${mostFiles} files at once: take some out.` : null

/** What an answer says of each file, in their order: `file.0`, `file.1` … */
export function faultsByFile(
  files: readonly ChosenFile[],
  errors: readonly { path: string; message: string }[],
): ChosenFile[] {
  return files.map((chosen, index) => {
    const said = errors.find(({ path }) => path === `file.${index}`)
    return said ? { ...chosen, fault: said.message } : chosen
  })
}
