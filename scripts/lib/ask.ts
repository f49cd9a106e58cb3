import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { newPasswordFault } from '../../packages/shared/src/domain/people/new-password.ts'
import { Refusal } from '../../api/src/refusal.ts'

const silent = new Writable({
  write(_chunk, _encoding, done) {
    done()
  },
})

/** The flag's value, else what is typed; without a terminal a missing flag is refused by name. Trimmed, never empty. */
export async function given(flag: string, value: string | undefined, question: string): Promise<string> {
  if (value?.trim()) return value.trim()
  if (!process.stdin.isTTY) throw new Refusal(`--${flag} is missing, and there is no terminal to ask for it.`)
  for (;;) {
    const typed = (await line(`${question}: `, process.stdout)).trim()
    if (typed !== '') return typed
  }
}

/**
 * A new password for whoever has this email: the first line of stdin when `fromStdin`, else typed twice without showing.
 * Never from the command line, where other users of the machine could read it. @throws Refusal for one that is too easy
 */
export async function newPassword(fromStdin: boolean, email: string): Promise<string> {
  if (fromStdin) {
    const password = (await readAll(process.stdin)).split(/\r?\n/)[0] ?? ''
    const fault = newPasswordFault(password, [email])
    if (fault) throw new Refusal(`Password: ${fault}.`)
    return password
  }
  if (!process.stdin.isTTY)
    throw new Refusal('There is no terminal to ask for a password: pass it with --password-stdin.')
  for (;;) {
    const [first, again] = [await unseen('Password: '), await unseen('The same again: ')]
    const fault = newPasswordFault(first, [email])
    if (first !== again) console.log('These are not the same. Try again.')
    else if (fault) console.log(`${fault}.`)
    else return first
  }
}

async function unseen(question: string): Promise<string> {
  const typed = await line(question, silent)
  process.stdout.write('\n')
  return typed
}

/** One line from the terminal, shown as far as `output` shows it. Ctrl C and the end of input end the command. */
async function line(question: string, output: Writable): Promise<string> {
  // Before the question appears: from here on the terminal shows by itself nothing of what is typed.
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  const ended = new Promise<never>((_resolve, reject) => {
    terminal.once('SIGINT', () => reject(new Refusal('Stopped: nothing was changed.')))
    terminal.once('close', () => reject(new Refusal('Stopped: nothing was changed.')))
  })
  if (output === silent) process.stdout.write(question)
  try {
    return await Promise.race([terminal.question(question), ended])
  } finally {
    terminal.close()
  }
}
