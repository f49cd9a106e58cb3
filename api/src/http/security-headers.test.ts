import Fastify from 'fastify'
import { expect, test } from 'vitest'
import type { Deps } from '../deps.ts'
import { secureHeaders } from './security-headers.ts'

async function headersAt(publicUrl: string | null) {
  const app = Fastify()
  secureHeaders(app, { config: { publicUrl: publicUrl && new URL(publicUrl) } as Deps['config'] })
  app.get('/', () => 'here')
  return { found: (await app.inject('/')).headers, missing: (await app.inject('/nowhere')).headers }
}

test('every answer forbids what is not ours, and names its request', async () => {
  const { found, missing } = await headersAt(null)
  for (const headers of [found, missing])
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none';script-src 'self';"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-request-id': expect.any(String),
    })
  expect(found['x-request-id']).not.toBe(missing['x-request-id'])
})

test('browsers are told to keep to https where that is how Sixfold is reached', async () => {
  expect((await headersAt('https://sixfold.example')).found['strict-transport-security']).toMatch(
    /max-age=\d{8}/,
  )
  expect((await headersAt('http://localhost:3000')).found['strict-transport-security']).toBeUndefined()
})
