import type { FileKind } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import type { FileRefusal } from '@sixfold/shared/domain/evidence/file-refusals.ts'

/** What a file holds, or why it isn't kept. */
export type Holds = { kind: FileKind; mediaType: string } | { refusal: FileRefusal }
