/**
 * A progress update as it was sent. A correction is a wording that supersedes one. Days are `YYYY-MM-DD`; `sentAt` is an
 * instant, `sentOn` its day in London.
 */
export type Wording = {
  id: string
  supersedesId: string | null
  /** The day that it speaks of; a correction keeps that of what it corrects. */
  day: string
  sentAt: string
  sentOn: string
  /** From this day on governors and trustees may read it. */
  publishedOn: string
  /** The day on which a correction of it was sent; null while none was. */
  correctedOn: string | null
}

/**
 * Whether a wording belongs to the published record on a day, in an approved plan: from its day on, unless it was corrected
 * before that, so that what was withdrawn in time is never read. domain.md §2.
 */
export const isPublishedWording = (
  { publishedOn, correctedOn }: Pick<Wording, 'publishedOn' | 'correctedOn'>,
  today: string,
): boolean => publishedOn <= today && (correctedOn === null || correctedOn >= publishedOn)

/** An update as a reader sees it: its newest wording, and those that it corrects, newest first. `root` is its first wording's id. */
export type Worded<W> = { root: string; update: W; earlier: W[] }

/**
 * Updates from all their wordings, the newest day first, then the latest sent. `shows` says which wordings the reader may
 * read; an update none of whose wordings shows is left out.
 */
export function updatesFrom<W extends Wording>(
  all: readonly W[],
  shows: (wording: W) => boolean,
): Worded<W>[] {
  const correcting = new Map(all.map((one) => [one.supersedesId, one]))
  return all
    .filter((one) => one.supersedesId === null)
    .toSorted((a, b) => compare(b.day, a.day) || compare(b.sentAt, a.sentAt) || compare(b.id, a.id))
    .flatMap((first) => {
      const chain = [first]
      for (let next = correcting.get(first.id); next; next = correcting.get(next.id)) chain.unshift(next)
      const [update, ...earlier] = chain.filter(shows)
      return update ? [{ root: first.id, update, earlier }] : []
    })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
