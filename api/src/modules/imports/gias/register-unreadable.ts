/**
 * Why a whole file can't be read:
 * `empty` no bytes, or no row below the headings · `not-csv` some other kind of file, or none of the
 * register's headings · `columns-missing` · `column-doubled` a heading we read stands there twice ·
 * `cut-off` the file stops in the middle of a row · `quotes` a quotation mark that swallows what follows.
 */
export type UnreadableCode = 'empty' | 'not-csv' | 'columns-missing' | 'column-doubled' | 'cut-off' | 'quotes'

/** A register file that can't be read at all. `message` is one sentence for the person who chose the file. */
export class RegisterUnreadable extends Error {
  override readonly name = 'RegisterUnreadable'
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
