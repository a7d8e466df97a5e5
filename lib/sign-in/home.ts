import type { Role } from '@/lib/domain/access/roles'

/** Where a person's own work is: the page that signing in leads to when no other was asked for. */
const homes: Partial<Record<Role, string>> = { researcher: '/cases', officer: '/docket', coordinator: '/docket' }

export function homeOf(role: Role): string {
  return homes[role] ?? '/'
}
