import { isUtf8 } from 'node:buffer'
import { type FileKind, kindOfMedia, kindsOfFile } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import { refusalOfMedia } from '@sixfold/shared/domain/evidence/file-refusals.ts'
import { fileTypeFromBuffer } from 'file-type'
import { officeFileIn } from './compound-file.ts'
import type { Holds } from './holds.ts'

/** What a file holds, by its content: its name decides nothing but whether plain text is called a CSV. */
export async function whatItHolds(bytes: Buffer, givenName: string): Promise<Holds> {
  if (bytes.length === 0) return { refusal: 'empty' }
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'application/x-cfb') return officeFileIn(bytes)
  const kind = found ? kindOfMedia(found.mime) : null
  if (found && kind) return hasMacros(bytes, kind) ? { refusal: 'macros' } : { kind, mediaType: found.mime }
  return textIn(bytes, givenName) ?? { refusal: found ? refusalOfMedia(found.mime) : 'unknown' }
}

const zipped: readonly FileKind[] = ['word', 'excel', 'powerpoint', 'writer', 'calc', 'impress']
/** Names of entries, which an archive holds as they are: where Office and OpenDocument keep programs. */
const macroEntries = ['vbaProject.bin', 'vbaData.xml', 'Basic/script-lc.xml', 'Scripts/python/']

/** A document may call itself free of macros and carry them all the same. */
const hasMacros = (bytes: Buffer, kind: FileKind) =>
  zipped.includes(kind) && macroEntries.some((entry) => bytes.includes(entry))

/** Text that a program would run, or a browser show as a page, whatever the file is called. */
const markup =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|\?xml|html|head|body|script|style|svg|iframe|meta|link)\b/i
const runs = /^\s*(?:#!|%!PS|<\?php|<%)/

/** Plain text or CSV; null when the bytes are no text at all. */
function textIn(bytes: Buffer, givenName: string): Holds | null {
  if (isUtf16(bytes)) return { refusal: 'not-utf-8' }
  if (hasControls(bytes)) return null
  if (!isUtf8(bytes)) return { refusal: 'not-utf-8' }
  const beginning = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  if (markup.test(beginning)) return { refusal: 'web-page' }
  if (runs.test(beginning)) return { refusal: 'program' }
  if (beginning.startsWith('{\\rtf')) return { refusal: 'unknown' }
  const kind = /\.csv$/i.test(givenName) ? 'csv' : 'text'
  return { kind, mediaType: kindsOfFile[kind].mediaTypes[0] }
}

const isUtf16 = (bytes: Buffer) =>
  bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe)

/** Bytes that no text holds: control characters save tab, line feed, vertical tab, form feed and carriage return. */
function hasControls(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return true
  return false
}
