/** Runs once when a server starts, before it answers: the clock begins to enter what has passed. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startSweepTimer } = await import('@/lib/services/sweep-timer')
    startSweepTimer()
  }
}
