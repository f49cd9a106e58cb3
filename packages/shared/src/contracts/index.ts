import * as accountability from './accountability.ts'
import * as auth from './auth.ts'
import * as categorisation from './categorisation.ts'
import * as cycles from './cycles.ts'
import type { Endpoint } from './endpoint.ts'
import * as evidence from './evidence.ts'
import * as imports from './imports.ts'
import * as people from './people.ts'
import * as reviews from './reviews.ts'
import * as schools from './schools.ts'
import * as support from './support.ts'

const isEndpoint = (it: unknown): it is Endpoint =>
  typeof it === 'object' && it !== null && 'method' in it && 'path' in it && 'access' in it

/** Every endpoint there is: OpenAPI and the policy sweep are made from it. A new contract file is added here. */
export const allEndpoints: Endpoint[] = [
  accountability,
  auth,
  people,
  schools,
  support,
  imports,
  categorisation,
  cycles,
  evidence,
  reviews,
].flatMap((module) => Object.values(module).filter(isEndpoint))
