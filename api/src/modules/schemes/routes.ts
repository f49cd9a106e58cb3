import { getCurrentScheme } from '@sixfold/shared/contracts/current-scheme.ts'
import * as contract from '@sixfold/shared/contracts/schemes.ts'
import { publishBlockers } from '@sixfold/shared/domain/schemes/publish.ts'
import { defaultSchemeText } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { abilitiesOf, authorize } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { heldCases } from '../categorisation/queries.ts'
import { authorizeTrust, trustPolicy } from '../trusts/policy.ts'
import { publishScheme } from './commands/publish-scheme.ts'
import { withdrawScheme } from './commands/withdraw-scheme.ts'
import { writeSchemeDraft } from './commands/write-scheme-draft.ts'
import { criteriaOfFile } from './criteria-of-file.ts'
import { schemePolicy } from './policy.ts'
import { holdingVersion } from './queries.ts'
import {
  currentOf,
  currentText,
  findDraft,
  findVersion,
  listVersions,
  roundsWithoutScheme,
  type VersionRow,
} from './version-queries.ts'

export const schemeRoutes: Routes = ({ handle }) => {
  handle(getCurrentScheme, async (ctx) => {
    authorizeTrust('read', ctx.actor)
    return holdingVersion(ctx)
  })
  handle(contract.listSchemes, async (ctx) => {
    authorizeTrust('read', ctx.actor)
    const versions = await listVersions(ctx)
    return {
      items: versions.map(withoutText),
      current: currentOf(versions)?.number ?? 0,
      abilities: abilitiesOf(trustPolicy, ctx.actor, ctx.actor, ['edit'] as const),
    }
  })
  handle(contract.getScheme, async (ctx, { params: { number } }) => {
    const held = ctx.actor.isOutside()
      ? (await heldCases(ctx)).filter((it) => it.schemeNumber === number)
      : null
    authorize(schemePolicy, 'read', ctx.actor, { held: held !== null && held.length > 0 })
    const seen = (years: number[]) =>
      held ? years.filter((year) => held.some((it) => it.academicYear === year)) : years
    if (number === 0)
      return {
        number,
        version: null,
        keptBy: seen(await roundsWithoutScheme(ctx)),
        scheme: defaultSchemeText,
      }
    const { scheme, ...version } = await showVersion(ctx, number)
    const keptBy = seen(version.keptBy)
    return { number, version: { ...version, keptBy }, keptBy, scheme }
  })
  handle(contract.getSchemeDraft, showDraft)
  handle(contract.writeSchemeDraft, async (ctx, { body }) => {
    await writeSchemeDraft(ctx, body.scheme)
    return showDraft(ctx)
  })
  handle(contract.readCriteria, async (ctx, { body }) => {
    authorizeTrust('edit', ctx.actor)
    return { criteria: criteriaOfFile(body.text) }
  })
  handle(contract.publishScheme, async (ctx, { body }) =>
    withoutText(await showVersion(ctx, await publishScheme(ctx, body.id))),
  )
  handle(contract.withdrawScheme, async (ctx, { params: { number }, body }) => {
    await withdrawScheme(ctx, number, body.reason)
    return withoutText(await showVersion(ctx, number))
  })
}

async function showDraft(ctx: Ctx) {
  authorizeTrust('edit', ctx.actor)
  const draft = await findDraft(ctx)
  const current = currentText(await listVersions(ctx))
  return {
    scheme: draft?.scheme ?? current,
    saved: draft?.scheme ? { at: draft.savedAt, by: draft.savedBy } : null,
    blockers: { publish: publishBlockers(draft?.scheme ?? null, current) },
    version: draft?.version ?? 1,
  }
}

async function showVersion(ctx: Ctx, number: number): Promise<VersionRow> {
  const row = await findVersion(ctx, number)
  if (!row) throw notFound('This version of the scheme')
  return row
}

const withoutText = ({ scheme: _, ...version }: VersionRow) => version
