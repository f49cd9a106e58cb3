/**
 * A cookie that says nothing but "this browser was given an access token that should still stand"; the token itself is in a
 * cookie that no script reads. It lives as long as the token, and goes when someone clears their cookies, as the
 * session does: storage of another kind would outlive it.
 */
const name = 'sixfold-token-stands'
/** Seconds for the way there and for clocks that differ. */
const margin = 20

export function markToken(expiresIn: number): void {
  document.cookie = `${name}=1; Path=/; SameSite=Strict; Max-Age=${expiresIn - margin}`
}

export function unmarkToken(): void {
  document.cookie = `${name}=; Path=/; SameSite=Strict; Max-Age=-1`
}

export const tokenIsMarked = (): boolean =>
  document.cookie.split('; ').some((cookie) => cookie === `${name}=1`)
