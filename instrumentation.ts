/**
 * Runs once when a server starts, before it answers: requests are marked with where they come from, the clock begins to enter what
 * has passed, and an empty office says how it begins.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { markPeers } = await import('@/lib/limits/mark-peers')
    markPeers()
    const { answerLongAddresses } = await import('@/lib/limits/long-address')
    answerLongAddresses()
    const { startSweepTimer } = await import('@/lib/services/sweep-timer')
    startSweepTimer()
    const { announceSetup } = await import('@/lib/services/announce-setup')
    announceSetup()
  }
}
