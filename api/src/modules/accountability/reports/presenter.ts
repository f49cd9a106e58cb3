import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { ReportPartContent } from '@sixfold/shared/contracts/report-content.ts'
import type {
  getReportContent,
  Report,
  ReportRow as PresentedRow,
} from '@sixfold/shared/contracts/reports.ts'
import {
  absentBlockers,
  correctBlockers,
  draftBlockers,
  previewDay,
  takenBlockers,
} from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import { abilitiesOf } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { decidingBodies } from '../../bodies/queries.ts'
import { readsPart, reportPolicy } from './policy.ts'
import {
  factsOf,
  filesOf,
  frozenParts,
  isAbsent,
  partHashes,
  type ReportRow,
  schoolNames,
  stateOf,
} from './queries.ts'
import { workOut } from './work-out.ts'
import { writingOf } from './writing/writing-queries.ts'

export const presentRow = (row: ReportRow): PresentedRow => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  state: stateOf(row),
  meeting: row.meeting,
  day: row.frozen?.day ?? row.asAt,
  madeBy: row.madeBy,
  frozen: row.frozen && { at: row.frozen.at, signedBy: row.frozen.signedBy },
  corrected: row.correctedBy !== null,
})

export async function presentReport(ctx: Ctx, row: ReportRow): Promise<Report> {
  const { corrected: _, ...named } = presentRow(row)
  const facts = factsOf(row)
  const { trustId } = ctx.actor
  const bodies = await decidingBodies(ctx)
  const mine = ({ part }: { part: Parameters<typeof readsPart>[1] }) => readsPart(ctx.actor, part, bodies)
  const parts = row.frozen ? await partHashes(ctx, row.id) : []
  const files = row.frozen ? await filesOf(ctx, trustId, row.id) : []
  const open = draftBlockers(facts, ctx.today)
  return {
    ...named,
    sections: row.sections,
    schools: row.schoolIds && (await schoolNames(ctx, row.schoolIds)),
    freezesOn: facts.state === 'draft' ? facts.papersOutOn : null,
    corrects: row.corrects,
    correctedBy: row.correctedBy,
    sha256: row.frozen?.sha256 ?? null,
    parts: parts.filter(mine),
    files: files.filter(mine).map(({ id, part, format, tableKey, sha256, sizeBytes }) => ({
      id,
      part,
      format,
      table: tableKey === '' ? null : tableKey,
      sha256,
      sizeBytes,
    })),
    writing: row.frozen ? await writingOf(ctx, trustId, row.id) : null,
    abilities: abilitiesOf(reportPolicy, ctx.actor, { frozen: row.frozen !== null }, [
      'edit',
      'sign',
      'discard',
      'write',
      'correct',
    ] as const),
    blockers: {
      edit: open,
      sign:
        facts.state === 'draft'
          ? [
              ...open,
              ...takenBlockers(row.correctsTaken),
              ...absentBlockers(await isAbsent(ctx, row, dayOf(ctx, row))),
            ]
          : open,
      discard: open,
      correct: correctBlockers(facts.state, row.correctedBy !== null),
    },
    version: row.version,
  }
}

const dayOf = (ctx: Ctx, row: ReportRow) => previewDay(row.asAt, factsOf(row).papersOutOn, ctx.today)

/** Of a draft, worked out as it would be frozen now; of a frozen one what was frozen. The parts that the actor reads. */
export async function presentContent(ctx: Ctx, row: ReportRow): Promise<AnswerOf<typeof getReportContent>> {
  const parts = row.frozen
    ? (await frozenParts(ctx, ctx.actor.trustId, row.id)).map(
        ({ content }) => JSON.parse(content) as ReportPartContent,
      )
    : await workOut(ctx, row, dayOf(ctx, row))
  const bodies = await decidingBodies(ctx)
  return {
    frozen: row.frozen !== null,
    parts: parts.filter(({ part }) => readsPart(ctx.actor, part, bodies)),
    barred: row.sections.includes('decisions') && ctx.actor.barredSchools().length > 0,
  }
}
