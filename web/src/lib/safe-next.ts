/**
 * The path to go on to after sign-in. Only a path of this very site: anything else (another host, `//host`,
 * `/\host`, a scheme, the sign-in page itself) becomes `/`.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/'
  const base = 'http://same.site'
  let url: URL
  try {
    url = new URL(next, base)
  } catch {
    return '/'
  }
  if (url.origin !== base || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return '/'
  return url.pathname + url.search + url.hash
}
