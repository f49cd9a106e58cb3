const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Whole numbers to twelve as words for a sentence, above in digits; 0 is "no". */
const numberWord = (n: number): string => small[n] ?? n.toLocaleString('en-GB')

/** "one review is late", "three reviews are late". */
export const countWords = (n: number, one: string, many: string): string =>
  `${numberWord(n)} ${n === 1 ? one : many}`

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Half-days as a bare number of days: 5 → "2½", 1 → "½", 0 → "0". */
export function daysFigure(halfDays: number): string {
  const whole = Math.floor(halfDays / 2)
  return `${whole > 0 || halfDays % 2 === 0 ? whole : ''}${halfDays % 2 === 1 ? '½' : ''}`
}

/** Half-days in words: 5 → "2½ days", 2 → "1 day". */
export const halfDayWords = (halfDays: number): string =>
  `${daysFigure(halfDays)} ${halfDays > 0 && halfDays <= 2 ? 'day' : 'days'}`
