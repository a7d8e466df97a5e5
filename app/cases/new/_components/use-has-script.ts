import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run on this page; not so while it is rendered on the server. */
export function useHasScript(): boolean {
  return useSyncExternalStore(never, () => true, () => false)
}
