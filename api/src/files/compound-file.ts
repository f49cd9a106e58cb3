import { kindsOfFile } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import type { Holds } from './holds.ts'

const unused = 0xffffffff
const entryBytes = 128

/**
 * What a compound file holds: Word, Excel and PowerPoint before 2007 wrote such, and so do installers, saved mails and
 * documents with a password. Told by the names in its directory, as [MS-CFB] lays it out.
 */
export function officeFileIn(bytes: Buffer): Holds {
  const names = directoryNames(bytes)
  const has = (...wanted: string[]) => wanted.some((name) => names.has(name))
  if (has('EncryptedPackage')) return { refusal: 'password' }
  if (has('Macros', '_VBA_PROJECT_CUR', 'VBA', '_VBA_PROJECT')) return { refusal: 'macros' }
  if (has('WordDocument')) return { kind: 'word', mediaType: older('word') }
  if (has('Workbook', 'Book')) return { kind: 'excel', mediaType: older('excel') }
  if (has('PowerPoint Document')) return { kind: 'powerpoint', mediaType: older('powerpoint') }
  return { refusal: 'unknown' }
}

const older = (kind: 'word' | 'excel' | 'powerpoint') => kindsOfFile[kind].mediaTypes[1] ?? ''

/** The names of all its streams and storages; none when it is damaged. */
function directoryNames(bytes: Buffer): Set<string> {
  const names = new Set<string>()
  try {
    const shift = bytes.readUInt16LE(30)
    const size = 2 ** shift
    if (shift !== 9 && shift !== 12) return names
    const sectors = sectorTable(bytes, size)
    const seen = new Set<number>()
    for (
      let sector = bytes.readUInt32LE(48);
      isSector(sector) && !seen.has(sector);
      sector = sectors(sector)
    ) {
      seen.add(sector)
      const start = (sector + 1) * size
      for (let at = start; at < start + size; at += entryBytes) names.add(nameAt(bytes, at))
    }
  } catch (error) {
    // A number that leads past the end: what was read until there still tells what it is.
    if (!(error instanceof RangeError)) throw error
  }
  return names
}

/** Which sector follows another; the first 109 parts of that table are listed in the header, the rest in a chain. */
function sectorTable(bytes: Buffer, size: number): (sector: number) => number {
  const perSector = size / 4
  const parts: number[] = []
  for (let at = 76; at < 512; at += 4) parts.push(bytes.readUInt32LE(at))
  const seen = new Set<number>()
  let more = bytes.readUInt32LE(68)
  while (isSector(more) && !seen.has(more)) {
    seen.add(more)
    const start = (more + 1) * size
    for (let at = start; at < start + size - 4; at += 4) parts.push(bytes.readUInt32LE(at))
    more = bytes.readUInt32LE(start + size - 4)
  }
  return (sector) => {
    const part = parts[Math.floor(sector / perSector)] ?? unused
    return isSector(part) ? bytes.readUInt32LE((part + 1) * size + (sector % perSector) * 4) : unused
  }
}

const isSector = (sector: number) => sector < 0xfffffffa

/** UTF-16, with its length in bytes (its closing zero counted) behind it. */
function nameAt(bytes: Buffer, at: number): string {
  const length = bytes.readUInt16LE(at + 64)
  return length >= 2 && length <= 64 ? bytes.toString('utf16le', at, at + length - 2) : ''
}
