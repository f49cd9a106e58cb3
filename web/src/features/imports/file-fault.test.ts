import { expect, test } from 'vitest'
import { fileFault } from './file-fault.ts'

test.each([
  ['edubasealldata20240301.csv', 60_000_000],
  // The API says what it is; its name need not.
  ['register', 10],
  ['REGISTER.TXT', 10],
])('%s is worth sending', (name, size) => {
  expect(fileFault({ name, size })).toBeNull()
})

test.each([
  ['register.csv', 0, /is empty/],
  ['extract.zip', 10, /open it, take the CSV file out/],
  ['register.XLSX', 10, /spreadsheet/],
  ['register.csv', 120 * 1024 * 1024, /has 120 MiB.*up to 100 MiB/],
])('%s of %i bytes isn’t: what to do is said before it is sent', (name, size, words) => {
  expect(fileFault({ name, size })).toMatch(words)
})
