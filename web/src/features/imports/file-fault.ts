const mebibyte = 1024 * 1024
const largest = 100 * mebibyte

/** Why a file can't be the register, in one sentence, as far as that can be told before sending it; null: send it. */
export function fileFault({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? ''
  if (size === 0) return `“${name}” is empty.`
  if (ending === '.zip')
    return `“${name}” is a ZIP file: open it, take the CSV file out, and choose that one.`
  if (ending.startsWith('.xls') || ending === '.ods')
    return `“${name}” is a spreadsheet. Choose the CSV file as it was downloaded: spreadsheets damage its numbers.`
  if (size > largest)
    return `“${name}” has ${Math.ceil(size / mebibyte)} MiB. Files of a register may be up to 100 MiB.`
  return null
}
