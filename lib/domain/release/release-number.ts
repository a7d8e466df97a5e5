/** Neither 0, O, 1, I, L nor U: what is read aloud or copied by hand stays what it was, and makes no words. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 6

/** Of how many numbers of the register one is drawn: so many that those given out tell nothing of how many there are. */
export const releaseNumbers = letters.length ** length

/** A number of the register, as in R-7K3M9P, from one drawn below `releaseNumbers`. */
export function releaseNumber(drawn: number): string {
  let rest = drawn
  let digits = ''
  for (let i = 0; i < length; i++) {
    digits = letters[rest % letters.length]! + digits
    rest = Math.floor(rest / letters.length)
  }
  return `R-${digits}`
}

/** A number as somebody typed it, as it is written; null where it can be none. */
export function readReleaseNumber(typed: string): string | null {
  const number = typed.trim().toUpperCase()
  return new RegExp(`^R-[${letters}]{${length}}$`).test(number) ? number : null
}
