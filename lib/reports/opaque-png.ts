import { deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** CRC-32 as PNG has it, by bytes. */
const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let i = 0; i < 8; i += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = crcOfByte[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([length, body, check])
}

/**
 * Dots without transparency as PNG, each row as what differs from the one above it. What is transparent in a file costs a writer of PDF seconds to
 * take apart, and a picture on paper is not.
 * @param dots red, green, blue and an opacity that is not read, one byte each
 */
export function opaquePng(dots: Uint8Array, width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0, to = 0; y < height; y += 1) {
    // Filter 2: the difference from the row above.
    rows[to++] = 2
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      for (let colour = 0; colour < 3; colour += 1) rows[to++] = dots[at + colour]! - (y === 0 ? 0 : dots[at - width * 4 + colour]!)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits of each of three colours, the usual compression and filters, not interlaced.
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}
