import { Readable } from 'node:stream'

import { ZipFile } from 'yazl'

/** A file of an archive: its name, of small letters, digits and one dot, and its content, made piece by piece. */
export interface PackedFile {
  readonly path: string
  readonly pieces: Iterable<string>
}

/** Nothing that leads out of the folder that is unpacked, on any system. */
const safeName = /^[A-Za-z0-9][A-Za-z0-9-]{0,60}(?:\.[a-z0-9]{1,8})?$/

/**
 * Packs files into one folder of a zip archive (with the extensions for what is larger than 4 GB) while they are made. A file is asked for when the one
 * before was taken to its end, and others are served between its pieces. The stream fails where a piece fails, so that nobody takes a part for the whole.
 * @param folder what all files lie under when they are unpacked
 * @param madeAt the date of each of them
 * @throws RangeError for a name that could lie elsewhere
 */
export function zipOf(files: Iterator<PackedFile, unknown>, folder: string, madeAt: Date): Readable {
  if (!safeName.test(folder)) throw new RangeError(`${folder} cannot be the name of a folder`)
  const zip = new ZipFile()
  const packed = zip.outputStream as Readable
  const fail = (error: unknown) => void packed.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  const next = () => {
    if (packed.destroyed) return
    try {
      const { value, done } = files.next()
      if (done) return zip.end()
      if (!safeName.test(value.path)) throw new RangeError(`${value.path} cannot be the name of a file`)
      const content = Readable.from(piecesOf(value.pieces, packed))
      content.on('error', fail)
      content.on('end', next)
      zip.addReadStream(content, `${folder}/${value.path}`, { mtime: madeAt, mode: 0o100644 })
    } catch (error) {
      fail(error)
    }
  }
  next()
  return packed
}

async function* piecesOf(pieces: Iterable<string>, packed: Readable): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    // Who goes away takes the rest with them: nothing more is made.
    if (packed.destroyed) return
    if (piece !== '') yield Buffer.from(piece, 'utf8')
    await new Promise((resolve) => setImmediate(resolve))
  }
}
