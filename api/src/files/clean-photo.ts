import { crc32 } from 'node:zlib'
import type { PhotoKind } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import { orientationIn, tiffWith } from './orientation.ts'

/**
 * A photo without what its camera or phone wrote beside it: place, device, moment, names, thumbnail, a film behind it. Only
 * what is needed to show it is kept: its pixels as they are, how to turn it, its colours. Null when it can't be followed to
 * its end. Not drawn anew, since that takes hundreds of megabytes for a phone's photo (docs/decisions/011).
 */
export function cleanPhoto(photo: Buffer, kind: PhotoKind): Buffer | null {
  try {
    return { jpeg: cleanJpeg, png: cleanPng, webp: cleanWebp }[kind](photo)
  } catch (error) {
    // A length that leads past the end.
    if (error instanceof RangeError) return null
    throw error
  }
}

const exifName = Buffer.from('Exif\0\0')

function cleanJpeg(photo: Buffer): Buffer | null {
  const kept: Buffer[] = []
  let orientation = 1
  let at = 2
  let drawn = false
  for (;;) {
    while (photo.readUInt8(at) === 0xff && photo.readUInt8(at + 1) === 0xff) at += 1
    if (photo.readUInt8(at) !== 0xff) return null
    const marker = photo.readUInt8(at + 1)
    if (marker === 0xd9) break
    const end = at + 2 + photo.readUInt16BE(at + 2)
    if (end > photo.length) return null
    const content = photo.subarray(at + 4, end)
    const turned = marker === 0xe1 && content.subarray(0, 6).equals(exifName)
    if (turned) orientation = orientationIn(content.subarray(6))
    if (showsJpeg(marker, content)) kept.push(photo.subarray(at, end))
    at = end
    if (marker !== 0xda) continue
    drawn = true
    const next = afterScan(photo, at)
    kept.push(photo.subarray(at, next))
    at = next
  }
  if (!drawn) return null
  const exif = orientation === 1 ? [] : [segment(0xe1, Buffer.concat([exifName, tiffWith(orientation)]))]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...exif, ...kept, Buffer.from([0xff, 0xd9])])
}

/** Tables, frames, scans; of what applications write only colour profile and Adobe's colour transform. */
function showsJpeg(marker: number, content: Buffer): boolean {
  if (marker === 0xe2) return content.subarray(0, 12).toString('latin1') === 'ICC_PROFILE\0'
  if (marker === 0xee) return content.subarray(0, 5).toString('latin1') === 'Adobe'
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdd)
}

/** Where the next marker stands behind a scan's pixels, in which 0xFF is followed by 0 or a restart mark. */
function afterScan(photo: Buffer, from: number): number {
  for (let at = photo.indexOf(0xff, from); at >= 0; at = photo.indexOf(0xff, at + 1)) {
    const next = photo.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new RangeError('a scan without an end')
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

const shownByPng = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI'.split(' '),
)

function cleanPng(photo: Buffer): Buffer | null {
  const kept: Buffer[] = [photo.subarray(0, 8)]
  let at = 8
  for (let name = ''; name !== 'IEND';) {
    name = photo.toString('latin1', at + 4, at + 8)
    const end = at + 12 + photo.readUInt32BE(at)
    if (end > photo.length) return null
    const turned = name === 'eXIf' ? orientationIn(photo.subarray(at + 8, end - 4)) : 1
    if (shownByPng.has(name)) kept.push(photo.subarray(at, end))
    else if (turned !== 1) kept.push(pngChunk('eXIf', tiffWith(turned)))
    at = end
  }
  return Buffer.concat(kept)
}

function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const shownByWebp = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Bits of VP8X that promise an XMP and an EXIF chunk. */
const promises = { xmp: 0x04, exif: 0x08 }

function cleanWebp(photo: Buffer): Buffer | null {
  const chunks = webpChunks(photo.subarray(12, 8 + photo.readUInt32LE(4)))
  if (!chunks) return null
  const exif = chunks.find((chunk) => chunk.name === 'EXIF')?.content
  const hasName = exif?.subarray(0, 6).equals(exifName) ?? false
  const orientation = exif ? orientationIn(hasName ? exif.subarray(6) : exif) : 1
  const kept = chunks.filter((chunk) => shownByWebp.has(chunk.name))
  for (const chunk of kept) {
    if (chunk.name === 'VP8X') chunk.content = promising(chunk.content, orientation !== 1)
    if (chunk.name === 'ANMF') chunk.content = cleanFrame(chunk.content)
  }
  if (orientation !== 1) kept.push({ name: 'EXIF', content: tiffWith(orientation) })
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept.map(webpChunk)])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF'), size, body])
}

type Chunk = { name: string; content: Buffer }

/** Null when one leads past the end. */
function webpChunks(body: Buffer): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = 0; at < body.length;) {
    const size = body.readUInt32LE(at + 4)
    if (at + 8 + size > body.length) return null
    chunks.push({ name: body.toString('latin1', at, at + 4), content: body.subarray(at + 8, at + 8 + size) })
    at += 8 + size + (size % 2)
  }
  return chunks
}

function webpChunk({ name, content }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
}

function promising(content: Buffer, exif: boolean): Buffer {
  const header = Buffer.from(content)
  header.writeUInt8((header.readUInt8(0) & ~promises.xmp & ~promises.exif) | (exif ? promises.exif : 0))
  return header
}

/** A picture of a moving one: sixteen bytes of where and how long, then its chunks. */
function cleanFrame(content: Buffer): Buffer {
  const chunks = webpChunks(content.subarray(16)) ?? []
  const shown = chunks.filter((chunk) => shownByWebp.has(chunk.name))
  return Buffer.concat([content.subarray(0, 16), ...shown.map(webpChunk)])
}
