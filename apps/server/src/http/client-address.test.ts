import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientBlock } from './client-address.ts'

const from = (remote: string, forwardedFor: string | null = null, proxies = 0) =>
  clientBlock({ remote, forwardedFor }, proxies)

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
])('%s counts as %s', (remote, block) => {
  expect(from(remote)).toBe(block)
})

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', 'not an address'])('%s is not counted', (remote) => {
  expect(from(remote)).toBeNull()
})

test('addresses of one /64 are one, of two /64s are two', () => {
  const word = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16))
  const words = (count: number) => fc.array(word, { minLength: count, maxLength: count })
  fc.assert(
    fc.property(words(4), words(4), words(4), words(4), (net, otherNet, host, otherHost) => {
      const [a, b, c] = [
        [...net, ...host],
        [...net, ...otherHost],
        [...otherNet, ...host],
      ].map((all) => all.join(':'))
      fc.pre(net.some((part) => part !== '0') && otherNet.some((part) => part !== '0'))
      expect(from(a!)).toBe(from(b!))
      expect(from(a!) === from(c!)).toBe(net.join() === otherNet.join())
    }),
  )
})

test('what a caller writes into the header is not believed', () => {
  const invented = '203.0.113.5'
  expect(from('192.0.2.7', invented)).toBe('192.0.2.7')
  expect(from('10.0.0.1', `${invented}, 198.51.100.4`, 1)).toBe('198.51.100.4')
  expect(from('10.0.0.1', `${invented}, 198.51.100.4, 10.0.0.2`, 2)).toBe('198.51.100.4')
})

test('behind our own proxies on this machine the caller is counted; without a word of theirs, the connection', () => {
  expect(from('127.0.0.1', '198.51.100.4', 1)).toBe('198.51.100.4')
  expect(from('127.0.0.1', '2001:db8:1:2::9', 1)).toBe('2001:db8:1:2::/64')
  expect(from('10.0.0.1', null, 1)).toBe('10.0.0.1')
  expect(from('10.0.0.1', 'unknown', 1)).toBe('10.0.0.1')
  expect(from('10.0.0.1', '198.51.100.4', 2)).toBe('10.0.0.1')
})
