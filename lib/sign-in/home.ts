import type { Role } from '@/lib/domain/access/roles'

/** Where a person's own work is: the page that signing in leads to when no other was asked for. The docket shows each role its own. */
export function homeOf(role: Role): string {
  if (role === 'overseer') return '/oversight'
  return role === 'researcher' ? '/cases' : '/docket'
}
