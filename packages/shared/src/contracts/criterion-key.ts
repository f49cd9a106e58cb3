import { z } from 'zod'

/** A criterion of the trust's scheme; whether it is one, the trust's scheme says. */
export const CriterionKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Choose a criterion of the scheme')
  .max(60)
