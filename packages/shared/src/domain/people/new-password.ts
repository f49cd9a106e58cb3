/** How many characters a password has. NIST SP 800-63B-4 §3.1.1.2 asks for length, and against composition rules. */
export const passwordRule = { min: 12, max: 200 }

/**
 * What the commonest passwords of breached lists are made of, besides digits and signs: each is tried with those taken out.
 * The service's own name is one of the first to be guessed.
 */
const commonest = new Set(
  `abc abcd abcdefghij access admin administrator baseball batman changeme chocolate computer default dragon everton football
   freedom guest hello iloveyou internet letmein liverpool login manchester manutd master michael monkey mypassword newpassword
   passphrase password passwort princess qazwsx qazwsxedc qwerty qwertyuiop qwertyuiopasdfghjkl school secret shadow sixfold
   starwars sunshine superman teacher temporary test testing thisisapassword trustno trustnoone welcome whatever`.split(
    /\s+/,
  ),
)
/** Neighbours on a keyboard or in the alphabet, forwards and backwards: a stretch of one is no secret. */
const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  'mnbvcxzlkjhgfdsapoiuytrewq',
  '1q2w3e4r5t6y7u8i9o0p',
]

const easy = 'Choose another; three words are easy to remember'

/**
 * What is wrong with a new password; null when nothing is. `emails` are those of the person, in any case.
 * Which to refuse: NIST SP 800-63B-4 §3.1.1.2 (commonly used, expected, and what belongs to the person or the service).
 */
export function newPasswordFault(password: string, emails: readonly string[]): string | null {
  if (password.length < passwordRule.min)
    return `Use at least ${passwordRule.min} characters; three words are easy to remember`
  if (password.length > passwordRule.max) return `Keep this to ${passwordRule.max} characters`
  const written = password.toLowerCase()
  if (period(written) < passwordRule.min) return `This repeats itself. ${easy}`
  if (emails.some((email) => isOf(written, email.toLowerCase())))
    return `This is your email address or part of it. ${easy}`
  if (commonest.has(lettersIn(unmasked(written))) || commonest.has(lettersIn(written)) || isRun(written))
    return `This is one of the first that others would try. ${easy}`
  return null
}

/** The length of the shortest piece that, written at least twice, makes up the text; its own length when none does. */
function period(text: string): number {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (text.slice(length) === text.slice(0, -length)) return length
  return text.length
}

/** The email or what stands before its @, with or without digits and signs. */
function isOf(password: string, email: string): boolean {
  return [email, email.split('@', 1).join('')].some(
    (part) => password === part || (lettersIn(part) !== '' && lettersIn(password) === lettersIn(part)),
  )
}

const isRun = (text: string) => runs.some((run) => run.includes(text))
const lettersIn = (text: string) => text.replaceAll(/[^\p{L}]/gu, '')
/** With letters for the digits and signs that stand for them, as in `p@ssw0rd2026`; without those at the end. */
const unmasked = (text: string) =>
  text
    .replace(/[^\p{L}]+$/u, '')
    .replaceAll(/[0134$@]/g, (sign) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', $: 's', '@': 'a' })[sign] ?? sign)
