import type { Blocker } from '../../contracts/common.ts'
import { proposeBlockers } from './propose.ts'
import type { CategorisationStatus } from './status.ts'
import { wayBlockers } from './way.ts'

/**
 * Why criteria can't be rated now; empty means they can: until the category is moderated, and by leaders while they moderate it.
 * What the head or a body has in front of it stands still.
 */
export const rateBlockers = (status: CategorisationStatus, leads: boolean): readonly Blocker[] =>
  leads && wayBlockers('moderate', status).length === 0 ? [] : proposeBlockers(status)

/** What is wrong with the reason for a rating's change, for its field; null when nothing is. Once proposed, each change says why. */
export const ratingReasonFault = (status: CategorisationStatus, reason: string | null): string | null =>
  status === 'self-assessing' || reason !== null
    ? null
    : 'Say why it is changed: the rating before stays in the record beside it'

/** Why a leader-only note can't be added now; empty means it can, also once the category is published. */
export const leaderNoteBlockers = (status: CategorisationStatus): readonly Blocker[] =>
  status === 'closed' ? proposeBlockers(status) : []

/** Why a leader-only note can't be corrected now; empty means it can. The one that stands is corrected, so that one thread remains. */
export const correctNoteBlockers = (note: { superseded: boolean }): readonly Blocker[] =>
  note.superseded
    ? [{ code: 'superseded', message: 'This note was corrected meanwhile: read what it says now' }]
    : []
