import { z } from 'zod'
import { giverKinds } from '../domain/support/giver.ts'
import { Id } from './common.ts'

/** Who gives or receives support. `id` is the school's or the partner's; null for the trust team. */
export const Party = z.strictObject({ kind: z.enum(giverKinds), id: Id.nullable(), name: z.string() })

/** Who is to give: a school and a partner by their id, the trust team without one. */
export const giverFields = {
  giverKind: z.enum(giverKinds).default('school'),
  giverSchoolId: Id.optional(),
  giverPartnerId: Id.optional(),
  /** The trust team stands behind it, or the partner has told the trust that it does. */
  giverAgrees: z.boolean().default(false),
}

/** Holds that exactly the right giver is named, and that it isn't the school that receives. */
export function checkGiver(
  it: z.infer<z.ZodObject<typeof giverFields>> & { receiverSchoolId: string },
  ctx: z.RefinementCtx,
): void {
  const fault = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  if ((it.giverKind === 'school') !== (it.giverSchoolId !== undefined))
    fault('giverSchoolId', 'Name the school where a school gives, and none otherwise')
  if ((it.giverKind === 'partner') !== (it.giverPartnerId !== undefined))
    fault('giverPartnerId', 'Name the partner where a partner gives, and none otherwise')
  if (it.giverKind === 'school' && it.giverAgrees)
    fault('giverAgrees', 'The head of the school that gives agrees for it')
  if (it.giverSchoolId === it.receiverSchoolId)
    fault('receiverSchoolId', 'Choose another school than the one that gives')
}
