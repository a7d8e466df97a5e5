import { stdin, stdout } from 'node:process'

/** Nothing could be asked, or the answer was broken off. */
export class NotAsked extends Error {}

/**
 * Asks for a secret on the terminal without showing what is typed. Throws `NotAsked` where there is no terminal, or on Ctrl-C and
 * Ctrl-D.
 */
export function askSecret(question: string): Promise<string> {
  if (!stdin.isTTY) {
    return Promise.reject(new NotAsked('There is no terminal to ask for the password on. Give it as COMITY_PASSWORD.'))
  }
  stdout.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((answer, refuse) => {
    let typed: string[] = []
    const end = () => {
      stdin.off('data', onData)
      stdin.setRawMode(false)
      stdin.pause()
      stdout.write('\n')
    }
    const onData = (data: string) => {
      // A paste arrives in one piece, line end and all.
      for (const character of data) {
        if (character === '\r' || character === '\n') {
          end()
          return answer(typed.join(''))
        }
        if (character === '\u0003' || character === '\u0004') {
          end()
          return refuse(new NotAsked('Broken off. No account was made.'))
        }
        if (character === '\u007f' || character === '\b') typed = typed.slice(0, -1)
        else typed.push(character)
      }
    }
    stdin.on('data', onData)
  })
}
