import { createHmac, randomBytes } from 'node:crypto'

/** Without a secret of the operator's, each process counts for itself. */
const ownKey = randomBytes(32)

/**
 * What is stored of the address that a time is held from: enough to count by, of no use to whoever
 * reads the table. A plain hash would not do, since all addresses can be tried.
 */
export function hashOfAddress(address: string, secret: string | undefined): Buffer {
  return createHmac('sha256', secret || ownKey)
    .update(`hold from\0${address}`)
    .digest()
}
