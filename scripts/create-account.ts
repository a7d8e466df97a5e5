// Makes an account: the first administrator of an office with real data, or any other.
//
//   npm run create-account -- --email ada@example.org --name "Ada Morrow" --role administrator [--agency bes]
//
// The password is asked for on the terminal, or taken from COMITY_PASSWORD. COMITY_DATA names the folder of the store.

import { parseArgs } from 'node:util'

import { migrateStore, openStore } from '@/db/store'
import { roles, type Role } from '@/lib/domain/access/roles'
import { AccountRefused, createAccount, type AccountProblem } from '@/lib/services/create-account'
import { holdingOf } from '@/lib/services/found-office'
import { officeClock, officeOver, settings, storePath } from '@/lib/services/office'
import { prepareOffice } from '@/lib/services/prepare-office'
import { passwordLength } from '@/lib/sign-in/password'

import { askSecret, NotAsked } from './ask-secret'
import { wordsOf } from './prepare-faults'

const usage = `npm run create-account -- --email <address> --name "<name>" --role <role> [--agency <id>]
roles: ${roles.join(', ')}; only an officer has an agency`

/** What can be put right by whoever runs this, in words and without a stack. */
class Stop extends Error {}

async function main(): Promise<void> {
  const wanted = readArguments()
  const path = storePath()
  const now = officeClock()
  const demonstration = settings.demonstration()
  refuseEmptyDemonstration(path, demonstration)
  await prepareOffice({ path, now, demonstration })
  const password = process.env.COMITY_PASSWORD ?? (await askTwice())
  const store = openStore(path)
  try {
    await createAccount(officeOver(store, now, demonstration), { ...wanted, password }, null)
  } finally {
    store.close()
  }
  console.log(`Made the account of ${wanted.email}, ${wanted.role}, in ${path}`)
}

/** Who makes an account in an empty store wants an office with real data, and a demonstration would be loaded for want of a word. */
function refuseEmptyDemonstration(path: string, demonstration: boolean): void {
  if (!demonstration) return
  migrateStore(path)
  const store = openStore(path)
  try {
    if (holdingOf(store) !== 'nothing') return
  } finally {
    store.close()
  }
  throw new Stop(`The store in ${settings.dataFolder()} is empty. For an office with real data set COMITY_DEMO=off;
for the demonstration office run npm start first, which loads it.`)
}

function readArguments(): { email: string; name: string; role: Role; agencyId: string | null } {
  const options = { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, agency: { type: 'string' } } as const
  let values
  try {
    ;({ values } = parseArgs({ options }))
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
  const { email, name, agency } = values
  const role = roles.find((one) => one === values.role)
  if (!email || !name || !values.role) throw new Stop(usage)
  if (!role) throw new Stop(`There is no role ${values.role}. The roles are ${roles.join(', ')}.`)
  return { email, name, role, agencyId: agency ?? null }
}

async function askTwice(): Promise<string> {
  const password = await askSecret(`Password (${passwordLength.shortest} characters or more): `)
  if ((await askSecret('The same again: ')) !== password) throw new Stop('The two are not the same. No account was made.')
  return password
}

const problemWords: { [F in AccountProblem['field']]: Record<Extract<AccountProblem, { field: F }>['key'], string> } = {
  email: {
    'not-an-address': 'The email address has not the form name@example.org.',
    taken: 'There is an account with this email address already.',
  },
  name: { missing: 'The name is missing.', 'too-long': 'The name is longer than 200 characters.' },
  agencyId: {
    needed: 'An officer works for an agency: name it with --agency.',
    'not-possible': 'Only an officer has an agency; leave --agency out.',
    unknown: 'No agency of this id is registered here.',
  },
  password: {
    'too-short': `The password is too short: it needs ${passwordLength.shortest} characters or more. A few words in a row will do.`,
    'too-long': `The password is longer than ${passwordLength.longest} characters.`,
    'too-plain': 'The password has fewer than five different characters.',
    'too-close': 'The password is the name or the address of the person.',
    known: 'That is the password of the demonstration office, which everybody can read.',
  },
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof Stop || error instanceof NotAsked) return error.message
  if (error instanceof AccountRefused) {
    const words = error.problems.map(({ field, key }) => (problemWords[field] as Record<string, string>)[key])
    return ['No account was made.', ...words].join('\n')
  }
  const words = wordsOf(error)
  return words && `No account was made. ${words}`
}

try {
  await main()
} catch (error) {
  console.error(reasonOf(error) ?? error)
  process.exitCode = 1
}
