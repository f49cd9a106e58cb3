import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { ConfigFaults, readConfig } from './config.ts'

const trusting = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }).trustProxy

describe('whom to believe about an address', () => {
  test.each([
    ['', false],
    ['off', false],
    ['on', true],
    ['192.168.1.7', '192.168.1.7'],
    ['10.0.0.0/8, 2001:db8::/32', '10.0.0.0/8, 2001:db8::/32'],
    ['loopback,uniquelocal', 'loopback,uniquelocal'],
  ])('“%s” is taken', (given, expected) => {
    const trustProxy = trusting(given)
    expect(trustProxy).toBe(expected)
    expect(() => Fastify({ trustProxy })).not.toThrow()
  })

  test.each([
    'banana',
    'yes',
    '1',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '::1/129',
    '10.0.0.0/8/8',
    '10.0.0.1,',
    'proxy.example.org',
  ])('“%s” is refused in words', (given) => {
    expect(() => trusting(given)).toThrow(
      new ConfigFaults(
        'TRUST_PROXY: is on, off, or the proxies’ addresses and networks, such as 10.0.0.0/8,192.168.1.7',
      ),
    )
  })
})
