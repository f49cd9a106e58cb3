import type { CurrentScheme } from '@sixfold/shared/contracts/schemes.ts'
import { defaultSchemeText, type SchemeText } from '@sixfold/shared/domain/schemes/scheme-text.ts'
import type { Ctx } from '../../db/tenant.ts'
import { listVersions, type VersionRow } from './version-queries.ts'

/** The version that holds now: the newest that isn't withdrawn; undefined: Sixfold's own scheme. */
export const currentOf = (versions: readonly VersionRow[]): VersionRow | undefined =>
  versions.find(({ withdrawn }) => withdrawn === null)

/** What holds now, of all versions. */
export const currentText = (versions: readonly VersionRow[]): SchemeText =>
  currentOf(versions)?.scheme ?? defaultSchemeText

/** The scheme that holds now, with the names of criteria that only earlier versions had. */
export async function currentScheme(ctx: Ctx): Promise<CurrentScheme> {
  const versions = await listVersions(ctx)
  const current = currentOf(versions)
  const scheme = current?.scheme ?? defaultSchemeText
  const held = new Set(scheme.criteria.map(({ key }) => key))
  const earlier = [...versions.map((it) => it.scheme), defaultSchemeText].flatMap((it) => it.criteria)
  return {
    id: current?.id ?? null,
    number: current?.number ?? 0,
    scheme,
    former: earlier.flatMap(({ key, name }) => {
      if (held.has(key)) return []
      held.add(key)
      return [{ key, name }]
    }),
  }
}
