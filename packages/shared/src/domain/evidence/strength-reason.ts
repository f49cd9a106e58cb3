import { countWords, sentenceCase } from '../accountability/words.ts'
import { type LinkedEvidence, liveOn, strengthOn } from './strength.ts'
import { kindWords } from './words.ts'

/**
 * Why a claim is evidenced as `strengthOn` says, and what would make it stronger, as sentences without jargon; domain.md §5.2.
 * Always something, also for `strong`.
 */
export function strengthReason(linked: readonly LinkedEvidence[], day: string, months = 12): string {
  const { strength } = strengthOn(linked, day, months)
  const live = linked.filter((evidence) => liveOn(evidence, day, months))
  const supporting = live.filter((evidence) => evidence.stance === 'supports')
  const contradicting = live.filter((evidence) => evidence.stance === 'contradicts').length
  const said = {
    none: () => 'Nothing is linked yet',
    stale: () => staleReason(linked, months),
    thin: () => thinReason(supporting),
    adequate: () => adequateReason(supporting),
    strong: () => strongReason(supporting),
  }[strength]()
  return contradicting === 0 ? said : `${said}. ${against(contradicting)}`
}

const kindsOf = (evidence: readonly LinkedEvidence[]) => [...new Set(evidence.map((one) => one.kind))]
const isOutside = (evidence: LinkedEvidence) => evidence.source !== 'school'

function staleReason(linked: readonly LinkedEvidence[], months: number): string {
  const withdrawn = linked.every((evidence) => evidence.withdrawnOn !== null)
  if (withdrawn) return 'What was linked is withdrawn; something new would make it count again'
  const window = months === 12 ? '12 months' : countWords(months, 'month', 'months')
  return `Nothing that is linked counts today; something seen in the last ${window} would`
}

function thinReason(supporting: readonly LinkedEvidence[]): string {
  const [kind] = kindsOf(supporting)
  if (kind === undefined) return 'Nothing that counts today supports it; two kinds would make it adequate'
  return `One kind only: ${kindWords[kind].toLowerCase()}; a second kind would make it adequate`
}

function adequateReason(supporting: readonly LinkedEvidence[]): string {
  const kinds = kindsOf(supporting).length
  const said = sentenceCase(countWords(kinds, 'kind', 'kinds'))
  if (supporting.some(isOutside))
    return `${said}, with something from outside the school; a third kind would make it strong`
  const all = kinds === 2 ? 'both' : 'all'
  const missing = kinds === 2 ? 'a third from outside' : 'one from outside'
  return `${said}, ${all} from the school; ${missing} would make it strong`
}

const strongReason = (supporting: readonly LinkedEvidence[]): string =>
  `${sentenceCase(countWords(kindsOf(supporting).length, 'kind', 'kinds'))}, with something from outside the school`

const against = (contradicting: number): string =>
  sentenceCase(`${countWords(contradicting, 'live piece contradicts', 'live pieces contradict')} it`)
