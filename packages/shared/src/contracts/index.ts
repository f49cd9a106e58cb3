import * as auth from './auth.ts'
import type { Endpoint } from './endpoint.ts'
import * as people from './people.ts'
import * as schools from './schools.ts'
import * as support from './support.ts'

const isEndpoint = (it: unknown): it is Endpoint =>
  typeof it === 'object' && it !== null && 'method' in it && 'path' in it && 'access' in it

/** Every endpoint there is: OpenAPI and the policy sweep are made from it. A new contract file is added here. */
export const allEndpoints: Endpoint[] = [auth, people, schools, support].flatMap((module) =>
  Object.values(module).filter(isEndpoint),
)
