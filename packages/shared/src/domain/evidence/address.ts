export const credentialsFault =
  'Leave the user name and password out of it: whoever may read this would have them too'

/** Whether a web address carries a user name or a password, as in `https://ada:secret@example.org`. */
export function carriesCredentials(address: string): boolean {
  // Browsers leave out line breaks and tabs, and take a backslash for a slash.
  const plain = address.replaceAll(/[\t\n\r]/g, '').trim()
  const authority = /^[a-z][a-z\d+.-]*:[\\/]*([^\\/?#]*)/i.exec(plain)?.[1] ?? ''
  return authority.includes('@')
}
