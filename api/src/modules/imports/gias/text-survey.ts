import { RegisterUnreadable } from './register-unreadable.ts'

/** How the bytes of a file are to be read as text, decided from all of them. */
export interface TextForm {
  encoding: 'utf-8' | 'windows-1252'
  /** Bytes before the text begins: 3 for a UTF-8 byte order mark, else 0. */
  start: number
  /** What ends a row. Only a file without any line feed (old spreadsheets on a Mac) has `\r` alone. */
  rowEnds: string[]
  endsWithLineBreak: boolean
}

const cutInsideLetter = 'The file stops in the middle of a letter, so it was cut off: download it again.'
const lineFeed = 0x0a
const carriageReturn = 0x0d
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
const headBytes = 512
/** A line of the register takes one or two KiB; one of a million commas would take a lot of memory to parse. */
const longestLine = 512 * 1024

/** Looks at a file as it streams by. `form()` is asked once, after the last chunk. */
export function surveyText() {
  const utf8 = utf8Check()
  let head = Buffer.alloc(0)
  const lines = lineMeasure()
  let hasNul = false
  let hasLineFeed = false
  let hasCarriageReturn = false
  let last: number | undefined
  return {
    add(chunk: Buffer) {
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes)])
      utf8.add(chunk)
      lines.add(chunk)
      hasNul ||= chunk.includes(0)
      hasLineFeed ||= chunk.includes(lineFeed)
      hasCarriageReturn ||= chunk.includes(carriageReturn)
      last = chunk.at(-1) ?? last
    },

    /**
     * A byte order mark settles UTF-8 (a byte that doesn't fit reads as "�"); so does text that is
     * valid UTF-8 to its end. Everything else is Windows-1252, in which nearly every byte is a letter.
     * @throws RegisterUnreadable `not-csv`, or `cut-off` for UTF-8 that stops inside a letter.
     */
    form(): TextForm {
      refuseOtherKinds(head, hasNul || lines.longest() > longestLine)
      const verdict = utf8.end()
      if (verdict === 'cut') throw new RegisterUnreadable('cut-off', cutInsideLetter)
      const marked = head.subarray(0, byteOrderMark.length).equals(byteOrderMark)
      return {
        encoding: marked || verdict === 'valid' ? 'utf-8' : 'windows-1252',
        start: marked ? byteOrderMark.length : 0,
        rowEnds: hasCarriageReturn && !hasLineFeed ? ['\r'] : ['\r\n', '\n'],
        endsWithLineBreak: last === lineFeed || last === carriageReturn,
      }
    },
  }
}

/**
 * Strict UTF-8, chunk by chunk. Bytes that stop inside a letter are a cut only in a file that has shown
 * a whole letter beyond ASCII before; else they may as well be the last letter of Windows-1252 text.
 */
function utf8Check() {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let valid = true
  let beyondAscii = false
  const accepts = (decode: () => string) => {
    try {
      const text = decode()
      beyondAscii ||= /\P{ASCII}/u.test(text)
      return true
    } catch {
      return false
    }
  }
  return {
    add(chunk: Buffer) {
      valid &&= accepts(() => decoder.decode(chunk, { stream: true }))
    },
    end(): 'valid' | 'cut' | 'invalid' {
      if (!valid) return 'invalid'
      if (accepts(() => decoder.decode())) return 'valid'
      return beyondAscii ? 'cut' : 'invalid'
    },
  }
}

/** The longest line in bytes, to within one chunk: lines that begin and end in the same chunk don't count. */
function lineMeasure() {
  let longest = 0
  let current = 0
  return {
    add(chunk: Buffer) {
      const lineEnd = chunk.includes(lineFeed) ? lineFeed : carriageReturn
      const first = chunk.indexOf(lineEnd)
      longest = Math.max(longest, current + (first < 0 ? chunk.length : first))
      current = first < 0 ? current + chunk.length : chunk.length - chunk.lastIndexOf(lineEnd) - 1
    },
    longest: () => longest,
  }
}

function refuseOtherKinds(head: Buffer, isNoText: boolean): void {
  const starts = (bytes: string) => head.toString('latin1').startsWith(bytes)
  if (starts('PK\x03\x04') || starts('PK\x05\x06')) {
    throw notCsv('a zip archive or an Excel workbook: unpack it, or save it as CSV, and choose the CSV file')
  }
  if (starts('\xd0\xcf\x11\xe0')) throw notCsv('an Excel workbook: save it as CSV, and choose the CSV file')
  if (starts('\xff\xfe') || starts('\xfe\xff')) {
    throw notCsv('saved as "Unicode text" (UTF-16): save it as "CSV UTF-8", and choose that file')
  }
  if (head.toString('latin1').replace('\xef\xbb\xbf', '').trimStart().startsWith('<')) {
    throw notCsv('a web page, not a CSV file: download the register again')
  }
  if (isNoText || starts('%PDF')) throw notCsv('not a CSV file')
}

function notCsv(what: string): RegisterUnreadable {
  return new RegisterUnreadable('not-csv', `This file is ${what}.`)
}
