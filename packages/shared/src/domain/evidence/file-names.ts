import { type FileKind, kindsOfFile } from './file-kinds.ts'

const longest = 160

/**
 * A file's name as it is kept and shown: without a path, line breaks, control characters, marks that turn the direction of
 * reading (with which “exe.fdp” can be made to look like a PDF), or spaces around it; with an ending that fits what the file
 * holds, put behind one that doesn't. Never empty; at most 160 characters before its ending.
 */
export function keptName(given: string, kind: FileKind): string {
  const name = cleaned(given)
  const { endings } = kindsOfFile[kind]
  const [stem, ending] = splitName(name)
  if (endings.includes(ending.toLowerCase())) return `${cut(stem) || 'File'}.${ending}`
  return `${cut(name) || 'File'}.${endings[0]}`
}

/** A name as it can be said in a message, whatever it holds. */
export const saidName = (given: string): string => cut(cleaned(given)) || 'File'

/** What a piece of evidence is called after its file: the name without its ending. */
export const titleFrom = (fileName: string): string => splitName(fileName)[0] || fileName

function cleaned(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  // Cc control, Cf format (direction marks; not the two that join letters), Cs half characters, Zl and Zp line breaks.
  return last
    .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The name before its last dot, and the ending after it; the ending is empty when there is none. */
function splitName(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  const ending = name.slice(dot + 1)
  return dot > 0 && /^[a-z0-9]{1,8}$/i.test(ending) ? [name.slice(0, dot).trim(), ending] : [name, '']
}

/** By characters, not by halves of them. */
const cut = (text: string): string => Array.from(text).slice(0, longest).join('').trim()
