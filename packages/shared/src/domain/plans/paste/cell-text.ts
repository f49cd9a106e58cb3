/**
 * Text as words: one kind of space and of line break, no invisible marks, nothing at the ends. What looks like a formula,
 * HTML or SQL is words too.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200B\u2060\uFEFF\u00AD]/gu, '')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim()
}

/** A cell as it comes: the apostrophe with which a spreadsheet is told not to calculate goes. */
export const cellText = (cell: string): string => tidyText(cell).replace(/^'(?='*[=+@-])/, '')

/** On one line. */
export const oneLine = (text: string): string => tidyText(text).replace(/\s*\n\s*/g, ' ')

/** Two titles are the same when they differ in capitals and spaces only. */
export const sameTitle = (text: string): string => oneLine(text).toLowerCase()

/** Keeps a spreadsheet from calculating a cell; `cellText` takes it away again. */
export const asPlainCell = (text: string): string => (/^'*[=+@-]/.test(text) ? `'${text}` : text)
