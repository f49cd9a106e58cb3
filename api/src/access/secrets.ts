import { createHash, randomBytes } from 'node:crypto'

/** A token that cannot be guessed: 256 bits, in the alphabet of web addresses. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
/** What the database keeps of it. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
