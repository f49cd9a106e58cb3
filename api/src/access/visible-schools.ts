import type { Actor } from './actor.ts'

/** Which schools a list may show: every school of the trust, or these. */
export type SchoolScope = { all: true } | { all: false; schoolIds: string[] }

/** Schools whose full record this person sees: leaders all, partners theirs, heads and contributors their own. */
export function workingScope(actor: Actor): SchoolScope {
  return actor.leads()
    ? { all: true }
    : { all: false, schoolIds: actor.schoolsAs('improvement-partner', 'headteacher', 'contributor') }
}

/** Schools whose published record this person sees: besides those above, trustees and clerks all, governors their own. */
export function publishedScope(actor: Actor): SchoolScope {
  return actor.leads() || actor.seesPublishedRecords()
    ? { all: true }
    : {
        all: false,
        schoolIds: actor.schoolsAs('improvement-partner', 'headteacher', 'contributor', 'governor'),
      }
}
