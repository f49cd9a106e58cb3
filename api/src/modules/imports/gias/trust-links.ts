import { trustCodesHeading, trustNamesHeading } from './find-columns.ts'
import { quoted, type RowProblem, type TrustLink } from './register-row.ts'

/**
 * The trusts of a row: codes and names in parallel, several separated by `~`. A code that is not a
 * number is skipped, and a name that is missing replaced, each with a problem. Blank: no trusts.
 */
export function trustLinksOf(codes: string, names: string): { trusts: TrustLink[]; problems: RowProblem[] } {
  if (codes === '') return { trusts: [], problems: [] }
  const uids = codes.split('~').map((code) => code.trim())
  const titles = names.split('~').map((name) => name.trim())
  const trusts = new Map<string, TrustLink>()
  const problems: RowProblem[] = []
  for (const [place, uid] of uids.entries()) {
    if (!/^\d{1,9}$/.test(uid)) {
      problems.push({
        column: trustCodesHeading,
        message: `${quoted(uid)} is not a group's number, so it was not read.`,
      })
      continue
    }
    trusts.set(uid, trusts.get(uid) ?? { uid, name: titles[place] || `Group ${uid}` })
  }
  if (uids.length !== titles.length || titles.includes('')) {
    const message = `${trustCodesHeading} and ${trustNamesHeading} don't go together one to one.`
    problems.push({ column: trustNamesHeading, message })
  }
  return { trusts: [...trusts.values()], problems }
}
