import type { Role } from '@/lib/domain/access/roles'

/** A link of the head or foot; `word` is its key under `shell.links` in the messages. */
export type Destination = { href: string; word: string }

const procedure: Destination = { href: '/procedures', word: 'procedure' }
const calculator: Destination = { href: '/calculator', word: 'calculator' }
const publicRegister: Destination = { href: '/register', word: 'publicRegister' }
const help: Destination = { href: '/help', word: 'help' }
const suspension: Destination = { href: '/suspension', word: 'suspension' }
const deadlines: Destination = { href: '/deadlines', word: 'deadlines' }
const oversight: Destination = { href: '/oversight', word: 'oversight' }
const docket: Destination = { href: '/docket', word: 'docket' }
const readCases: Destination = { href: '/docket', word: 'readCases' }
const identityRequests: Destination = { href: '/docket', word: 'identityRequests' }
const administration: Destination = { href: '/admin', word: 'administration' }
const record: Destination = { href: '/record', word: 'record' }
const activities: Destination = { href: '/activities', word: 'activities' }
const ledger: Destination = { href: '/ledger', word: 'ledger' }
const fileComplaint: Destination = { href: '/cases/new', word: 'fileComplaint' }
const inbox: Destination = { href: '/inbox', word: 'inbox' }
const ownCases: Destination = { href: '/cases', word: 'cases' }

/** What needs no account. */
export const openToEverybody = [help, procedure, calculator, publicRegister]

/** What a role is led to. Leaving a link out is a courtesy; the services decide who may see what. */
const ledTo: Record<Role, readonly Destination[]> = {
  researcher: [inbox, ownCases, fileComplaint, activities],
  officer: [inbox, docket, deadlines, activities, ledger, suspension, fileComplaint],
  coordinator: [inbox, docket, deadlines, activities, ledger, suspension, oversight],
  overseer: [oversight, readCases, activities, ledger, record],
  custodian: [identityRequests, record],
  administrator: [readCases, activities, ledger, administration, record],
}

/** Beside their own the head has room for fewer: the public register is in the foot of every page. */
const besideOwn = openToEverybody.filter((one) => one !== publicRegister)

/** For those who work in the office all day the head is full with their own; what is open to everybody stands in the foot, too. */
const workingRoles: readonly Role[] = ['officer', 'coordinator']

export function destinationsFor(role: Role | null): Destination[] {
  if (role === null) return openToEverybody
  return workingRoles.includes(role) ? [...ledTo[role]] : [...ledTo[role], ...besideOwn]
}
