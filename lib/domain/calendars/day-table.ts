import { FIRST_DAY, LAST_DAY } from './days'

/** A small number for every day, worked out in blocks when one of their days is first asked for. */
export interface DayTable {
  readonly at: (day: number) => number
}

const BLOCK_BITS = 10
const BLOCK = 1 << BLOCK_BITS
const FIRST_BLOCK = FIRST_DAY >> BLOCK_BITS
const BLOCKS = (LAST_DAY >> BLOCK_BITS) - FIRST_BLOCK + 1

/** The table of a rule that gives a number from 0 to 255 for a day; the days are those of the years 0001 to 9999. */
export function makeDayTable(rule: (day: number) => number): DayTable {
  const blocks: (Uint8Array | undefined)[] = new Array(BLOCKS)
  return {
    at: (day) => {
      const index = (day >> BLOCK_BITS) - FIRST_BLOCK
      const block = blocks[index] ?? (blocks[index] = makeBlock(index, rule))
      return block[day & (BLOCK - 1)]!
    },
  }
}

function makeBlock(index: number, rule: (day: number) => number): Uint8Array {
  const first = (index + FIRST_BLOCK) * BLOCK
  const block = new Uint8Array(BLOCK)
  for (let offset = 0; offset < BLOCK; offset += 1) {
    const day = first + offset
    if (day >= FIRST_DAY && day <= LAST_DAY) block[offset] = rule(day)
  }
  return block
}
