import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'

/** Files as people send them, made here: small, whole, and of the kind that their name says unless it says otherwise. */
export const pdf = (text = 'Books of years 4 and 5') =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`)

/** The beginning of a Windows program. */
export const program = () =>
  Buffer.concat([
    Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04', 'latin1'),
    Buffer.alloc(600),
    Buffer.from('PE\0\0'),
  ])

const types = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}.main+xml"/></Types>`

export const wordDocument = (more: Record<string, string> = {}) =>
  archive({
    '[Content_Types].xml': types('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    'word/document.xml': '<w:document/>',
    ...more,
  })

export const wordWithMacros = () =>
  archive({
    '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled'),
    'word/vbaProject.bin': 'program',
  })

export const openDocument = (more: Record<string, string> = {}) =>
  archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>', ...more })

/** A ZIP archive. */
export const archive = (entries: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))),
  )

/** A compound file, as Word, Excel and PowerPoint wrote before 2007, with streams of these names. */
export function compoundFile(...names: string[]): Buffer {
  const header = Buffer.alloc(512, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 76)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0xfffffffe, 68)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(512, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  const all = ['Root Entry', ...names]
  const sectors = Math.ceil(all.length / 4)
  const directory = Buffer.alloc(512 * sectors)
  for (let n = 0; n < sectors; n += 1) table.writeUInt32LE(n + 1 < sectors ? n + 2 : 0xfffffffe, 4 + n * 4)
  for (const [n, name] of all.entries()) {
    directory.write(name, n * 128, 'utf16le')
    directory.writeUInt16LE(name.length * 2 + 2, n * 128 + 64)
    directory[n * 128 + 66] = n === 0 ? 5 : 2
  }
  return Buffer.concat([header, table, directory, Buffer.alloc(512)])
}

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5300' } })

/** A photo that says where, when and with what it was taken, held sideways unless told otherwise (Exif: 1 is upright). */
export const photo = (kind: 'jpeg' | 'png' | 'webp' = 'jpeg', orientation = 6) =>
  canvas(40, 20)
    .withExif({
      IFD0: { Make: 'SpyPhone', Model: 'Tracker 9', Software: 'Photoshop' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><r xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51"/></x:xmpmeta>`,
    )
    .withMetadata({ orientation })
    .toFormat(kind)
    .toBuffer()
