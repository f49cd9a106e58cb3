/** A file's name from words: without what some system takes for a path, a wildcard or a device; at most 120 characters. */
export function fileName(words: string, extension: string): string {
  const plain = words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const short = Array.from(plain).slice(0, 120).join('')
  return `${short.replace(/[. ]+$/, '') || 'document'}.${extension}`
}
