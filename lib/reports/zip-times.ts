const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

/** The earliest that a zip file can say: 1 January 1980, midnight. */
const date = (1 << 5) | 1

/**
 * Sets the times of all files within a zip file to the earliest that there is, in place: otherwise the same content gives other bytes two seconds later.
 * @throws Error where it is no zip file, or one with a comment at its end
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - 22
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error('this is no zip file without a comment')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error('the directory of the zip file is not where it says')
    const local = zip.readUInt32LE(at + 42)
    if (zip.readUInt32LE(local) !== localHeader) throw new Error('a file within the zip file is not where its directory says')
    setTime(zip, at + 12)
    setTime(zip, local + 10)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return zip
}

function setTime(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at)
  zip.writeUInt16LE(date, at + 2)
}
