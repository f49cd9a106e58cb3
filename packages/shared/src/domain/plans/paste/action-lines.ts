import { tidyText } from './cell-text.ts'

/**
 * Signs that people and programs put before an item of a list: dots, dashes with a space, "1.", "a)", "(ii)". A letter with a
 * full stop is somebody's initial.
 */
const bullet =
  /^(?:[•▪●◦○‣➢➤✓✔·§\uF0A7\uF0B7\uF0D8]\s*|[-–—*o]\s+|\d{1,2}[.)]\s+|(?:[a-h]|[ivx]{1,4})\)\s+|\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s*)/

/** The items of a cell, without their bullets. A line without one carries on the item above when that has one. */
export function itemsOf(cell: string): string[] {
  const lines = tidyText(cell)
    .split(/\n|\s(?=[•▪●◦‣➢➤])/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const items: string[] = []
  let bulleted = false
  for (const line of lines) {
    const starts = bullet.test(line)
    const words = line.replace(bullet, '').trim()
    if (bulleted && !starts) items.push(`${items.pop() ?? ''} ${words}`)
    else if (words !== '') items.push(words)
    bulleted ||= starts
  }
  return items
}

/** A dash, or words that say that there is none: "–", "n/a", "none". */
const nothing = /^(?:[-–—.]+|n ?\/ ?a\.?|n\.a\.?|none\.?|nil\.?)$/i

/** The items of a cell of actions. A line of only a bullet, a dash or "n/a" is none. */
export const actionsIn = (cell: string): string[] =>
  itemsOf(
    tidyText(cell)
      .split('\n')
      .filter((line) => !nothing.test(line.replace(bullet, '').trim()))
      .join('\n'),
  ).filter((item) => !nothing.test(item))

/** A cell's lines as many as asked for, one for each; null when it has another number of them. */
export function oneForEach(cell: string, count: number): string[] | null {
  const items = itemsOf(cell)
  return items.length === count ? items : null
}
