import type { Partner } from '@sixfold/shared/contracts/givers.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'

type Named = { id: string; name: string }

/** A giver that was chosen, as the contract asks for it; nothing chosen reads as a school without an id. */
export function giverIn(chosen: string) {
  const [kind, id] = chosen.split(':')
  if (kind === 'team') return { giverKind: 'team' as const, giverSchoolId: undefined }
  return kind === 'partner'
    ? { giverKind: 'partner' as const, giverPartnerId: id, giverSchoolId: undefined }
    : { giverKind: 'school' as const, giverSchoolId: id }
}

/** The choice that an address names: "team", "partner:" with its id, or a school's id; nothing where it isn't among those that give. */
export function giverFrom(
  named: string | undefined,
  schools: readonly Named[],
  partners: readonly Pick<Partner, 'id' | 'ended'>[],
): string {
  if (named === 'team') return named
  const partner = partners.find(({ id, ended }) => ended === null && named === `partner:${id}`)
  if (partner) return `partner:${partner.id}`
  const school = schools.find(({ id }) => id === named)
  return school ? `school:${school.id}` : ''
}

/** Who may help, in groups: schools but the one that is helped, the trust team, and partners that still give. */
export const giverChoices = (
  schools: readonly Named[],
  partners: readonly Pick<Partner, 'id' | 'name' | 'ended'>[],
  receiverSchoolId: string,
) =>
  [
    { value: '', label: 'Choose who helps' },
    { group: 'The trust', items: [{ value: 'team', label: teamName }] },
    {
      group: 'Schools',
      items: schools
        .filter(({ id }) => id !== receiverSchoolId)
        .map(({ id, name }) => ({ value: `school:${id}`, label: name })),
    },
    {
      group: 'Partners',
      items: partners
        .filter(({ ended }) => ended === null)
        .map(({ id, name }) => ({ value: `partner:${id}`, label: name })),
    },
  ].filter((it) => !('items' in it) || it.items.length > 0)
