import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress, type RequestWay, wayOf } from './client-address.ts'

const from = (forwardedFor: string | undefined, way: Partial<RequestWay> = {}) =>
  clientAddress({
    forwardedFor,
    peer: '127.0.0.1',
    isPeerForwarded: false,
    trustedProxyHops: 1,
    ...way,
  })

const lambda = { isPeerForwarded: true, peer: '198.51.100.9' }

test('behind the site it is whom the site heard, whatever the caller wrote before that', () => {
  expect(from('203.0.113.7')).toBe('203.0.113.7')
  expect(from('10.9.9.9, 203.0.113.7')).toBe('203.0.113.7')
  expect(from('10.9.9.9, unknown, ,203.0.113.7')).toBe('203.0.113.7')
  expect(from(`${'10.9.9.9,'.repeat(500)}203.0.113.7`)).toBe('203.0.113.7')
})

test('nothing that a caller writes changes what is trusted', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()),
      fc.nat({ max: 3 }),
      (written, trustedProxyHops) => {
        const ours = ['203.0.113.7', '10.0.0.1', '10.0.0.2'].slice(0, trustedProxyHops)
        const peer = trustedProxyHops === 0 ? '203.0.113.7' : '10.0.0.3'

        expect(from([written, ...ours].join(', '), { peer, trustedProxyHops })).toBe('203.0.113.7')
      },
    ),
  )
})

test('without a proxy the header counts for nothing', () => {
  expect(from('10.9.9.9', { trustedProxyHops: 0, peer: '203.0.113.7' })).toBe('203.0.113.7')
})

test('a request that came past our proxies is counted by the outermost that is known', () => {
  expect(from(undefined)).toBe('127.0.0.1')
  expect(from('')).toBe('127.0.0.1')
  expect(from('203.0.113.7', { trustedProxyHops: 2 })).toBe('203.0.113.7')
})

test('API Gateway has appended whom it heard, which is no proxy more', () => {
  expect(from('10.9.9.9, 198.51.100.9', { ...lambda, trustedProxyHops: 0 })).toBe('198.51.100.9')
  expect(from('10.9.9.9, 203.0.113.7, 198.51.100.9', lambda)).toBe('203.0.113.7')
  expect(from(undefined, lambda)).toBe('198.51.100.9')
  expect(from('203.0.113.7', lambda)).toBe('203.0.113.7')
  expect(from('203.0.113.7', { ...lambda, trustedProxyHops: 0 })).toBe('198.51.100.9')
})

test.each([
  [
    'Node’s server',
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    { peer: '127.0.0.1', isPeerForwarded: false },
  ],
  [
    'Lambda',
    { requestContext: { http: { sourceIp: '198.51.100.9' } } },
    { peer: '198.51.100.9', isPeerForwarded: true },
  ],
  ['a test', undefined, { peer: undefined, isPeerForwarded: false }],
])(
  'the way of a request through the door of %s is read from what that knows',
  async (_, env, read) => {
    const ways: RequestWay[] = []
    const app = new Hono().get('/', (context) => {
      ways.push(wayOf(context, 2))
      return context.body(null)
    })

    await app.request('/', { headers: { 'X-Forwarded-For': '203.0.113.7' } }, env)

    expect(ways).toEqual([{ forwardedFor: '203.0.113.7', trustedProxyHops: 2, ...read }])
  },
)

test('the site on one machine with the browser is not taken for API Gateway', () => {
  expect(from('10.9.9.9, 127.0.0.1')).toBe('127.0.0.1')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::1]:4711', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:4711', '203.0.113.7'],
])('%s is counted as %s', (address, counted) => {
  expect(from(address)).toBe(counted)
  expect(from(undefined, { peer: address })).toBe(counted)
})

test('whoever moves within a network of theirs stays the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff }), { minLength: 4, maxLength: 4 }), (host) => {
      const suffix = host.map((group) => group.toString(16)).join(':')

      expect(from(`2001:db8:1:2:${suffix}`)).toBe('2001:db8:1:2::/64')
      expect(from(`2001:db8:1:3:${suffix}`)).not.toBe('2001:db8:1:2::/64')
    }),
  )
})

test.each(['unknown', '_hidden', '010.1.1.1', '1.2.3', '::g', '[', 'a'.repeat(9_000), '\0'])(
  'what is no address, %j, counts as the peer',
  (entry) => {
    expect(from(entry)).toBe('127.0.0.1')
    expect(from(entry, { peer: undefined })).toBe('unknown')
  },
)
