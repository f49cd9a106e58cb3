import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { photo } from '../../test/files.ts'
import { cleanPhoto } from './clean-photo.ts'

const kinds = ['jpeg', 'png', 'webp'] as const
const cleaned = (sent: Buffer, kind: (typeof kinds)[number]) => {
  const clean = cleanPhoto(sent, kind)
  if (!clean) throw new Error('not taken for a photo')
  return clean
}
/** What one sees, turned as it is to be. */
const seen = (bytes: Buffer) =>
  sharp(bytes, { failOn: 'warning' }).autoOrient().raw().toBuffer({ resolveWithObject: true })
const told = ['SpyPhone', 'Tracker', 'GPS', 'http://ns.adobe.com/', 'Photoshop']
const traces = (bytes: Buffer) => told.filter((trace) => bytes.includes(trace))

describe.each(kinds)('a photo as %s', (kind) => {
  test('loses place, device and every other word, and looks the same', async () => {
    const sent = await photo(kind)
    expect(traces(sent)).toContain('SpyPhone')
    const clean = cleaned(sent, kind)
    expect(traces(clean)).toEqual([])
    const { xmp, iptc, comments, orientation } = await sharp(clean).metadata()
    expect({ xmp, iptc, comments, orientation }).toEqual({ orientation: 6 })
    const [before, after] = [await seen(sent), await seen(clean)]
    expect([after.info.width, after.info.height]).toEqual([20, 40])
    expect(after.data.equals(before.data)).toBe(true)
  })

  test('that is upright keeps no Exif at all', async () => {
    const clean = cleaned(await photo(kind, 1), kind)
    const { exif, orientation } = await sharp(clean).metadata()
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined })
  })

  test('loses what hangs behind it, and cleaning it twice changes nothing', async () => {
    const sent = Buffer.concat([await photo(kind), Buffer.from('a film with sound, taken at home')])
    const clean = cleaned(sent, kind)
    expect(clean.includes('taken at home')).toBe(false)
    expect(cleaned(clean, kind).equals(clean)).toBe(true)
  })

  test('that breaks off, wherever, is no photo, or shows no trace', async () => {
    const sent = await photo(kind)
    for (let length = 12; length < sent.length; length += 7)
      expect(traces(cleanPhoto(sent.subarray(0, length), kind) ?? Buffer.alloc(0))).toEqual([])
  })
})

test('a photo with a colour profile, in several scans, or with marks to restart at, looks the same', async () => {
  const noise = sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
  const shown = [
    await noise.clone().withIccProfile('p3').jpeg({ progressive: true }).toBuffer(),
    await noise.clone().jpeg({ chromaSubsampling: '4:4:4', quality: 100 }).toBuffer(),
    await noise.clone().toColourspace('cmyk').jpeg().toBuffer(),
  ]
  for (const sent of shown) {
    const clean = cleaned(sent, 'jpeg')
    expect((await seen(clean)).data.equals((await seen(sent)).data)).toBe(true)
    const icc = async (bytes: Buffer) => (await sharp(bytes).metadata()).icc?.length
    expect(await icc(clean)).toBe(await icc(sent))
  }
})

test('a moving picture goes on moving', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 4, background } })
      .png()
      .toBuffer()
  const sent = await sharp([await frame('#f00'), await frame('#00f')], { join: { animated: true } })
    .withExif({ IFD0: { Make: 'SpyPhone' } })
    .webp()
    .toBuffer()
  const clean = cleaned(sent, 'webp')
  expect(traces(clean)).toEqual([])
  expect((await sharp(clean, { animated: true }).metadata()).pages).toBe(2)
})
