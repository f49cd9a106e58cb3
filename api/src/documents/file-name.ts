/** Of a name without its extension, in characters. */
const longest = 120

/**
 * A file's name from words: without what some system takes for a path, a wildcard or a device; at most 120 characters. `end` comes
 * after the words and is kept whole, so that it tells apart files whose words are long.
 */
export function fileName(words: string, extension: string, end = ''): string {
  const last = end === '' ? '' : ` ${plainOf(end)}`
  const short = Array.from(plainOf(words))
    .slice(0, longest - Array.from(last).length)
    .join('')
    .replace(/[. ]+$/, '')
  return `${short || 'document'}${last}.${extension}`
}

const plainOf = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
