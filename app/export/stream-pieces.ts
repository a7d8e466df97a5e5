/** Nobody needs so long for a list; who takes the pieces no faster holds up the log of the store, which cannot be tidied meanwhile. */
const longestMilliseconds = 10 * 60 * 1000

/**
 * Sends pieces one by one, each made when the one before was taken, and lets others be served in between. Where a piece fails, or it takes too
 * long, the answer breaks off, so that nobody takes a part for the whole.
 * @param close called once, when the last piece was made or no more are wanted
 */
export function streamPieces(pieces: Generator<string>, close: () => void, longest = longestMilliseconds): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    clearTimeout(timer)
    close()
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setTimeout(() => {
        end()
        controller.error(new Error(`a list was not taken within ${longest / 1000} seconds`))
      }, longest)
      timer.unref()
    },
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve))
      try {
        if (ended) return
        const { done, value } = pieces.next()
        if (!done) return controller.enqueue(encoder.encode(value))
        end()
        controller.close()
      } catch (error) {
        end()
        controller.error(error)
      }
    },
    cancel: end,
  }, { highWaterMark: 1 })
}
