/**
 * What sends a file from this origin without letting it act here: to be kept and not shown (RFC 6266, its name in ASCII and
 * in UTF-8), taken for nothing but what it is called, without scripts should it be shown all the same, and in no cache, since
 * who may read it can change and schools share computers.
 */
export function attachmentHeaders(file: {
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
}): Record<string, string> {
  return {
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-length': String(file.sizeBytes),
    'content-disposition': dispositionOf(file.fileName),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    etag: `"${file.sha256}"`,
  }
}

/** Never a line break, quote or byte above 126, whatever the name: those are percent-encoded, and replaced in the plain form. */
export function dispositionOf(fileName: string): string {
  const whole = fileName.toWellFormed()
  const plain = whole.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  // encodeURIComponent leaves these, which RFC 8187 doesn't allow bare.
  const coded = encodeURIComponent(whole).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}
