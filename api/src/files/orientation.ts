/** How a photo is to be turned, 1 (as it is) to 8, as the TIFF block of its Exif data says; 1 when it says nothing sound. */
export function orientationIn(tiff: Buffer): number {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II'
    const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
    const entries = long(4)
    for (let n = 0; n < short(entries); n += 1) {
      const entry = entries + 2 + n * 12
      if (short(entry) !== 0x0112) continue
      const turned = short(entry + 8)
      return turned >= 1 && turned <= 8 ? turned : 1
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** A TIFF block that says how a photo is to be turned, and nothing else. */
export function tiffWith(orientation: number): Buffer {
  const tiff = Buffer.from('49492a00080000000100120103000100000000000000000000000000', 'hex').subarray(0, 26)
  tiff.writeUInt16LE(orientation, 18)
  return tiff
}
