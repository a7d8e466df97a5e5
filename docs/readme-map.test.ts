import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The paths of the map: the first fenced block after the heading, where indented names stand inside the one above. */
function mappedPaths(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const block = /## The map\n[\s\S]*?```\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const above: string[] = []
  return block.split('\n').filter((line) => line.trim() !== '').flatMap((line) => {
    const [, indent, name] = /^( *)(\S+)/.exec(line)!
    // A line without a name of its own goes on with the words of the one before.
    if (indent!.length > 6) return []
    const depth = indent!.length / 2
    above.splice(depth, above.length, name!.replace(/\/$/, ''))
    return [above.join('/')]
  })
}

/** The folders under a path in which there is anything; what git ignores aside. */
function foldersUnder(path: string): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').map((line) => line.replace(/^\/|\/$/g, ''))
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '.git')
    .map((entry) => (path === '' ? entry.name : `${path}/${entry.name}`))
    .filter((folder) => !ignored.includes(folder) && hasFiles(folder, ignored))
}

function hasFiles(folder: string, ignored: string[]): boolean {
  return readdirSync(join(root, folder), { withFileTypes: true }).some((entry) => {
    const inside = `${folder}/${entry.name}`
    return entry.isDirectory() ? !ignored.includes(inside) && hasFiles(inside, ignored) : true
  })
}

it('names only what exists', () => {
  const paths = mappedPaths()
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

it.each(['', 'lib', 'lib/domain'])('leaves out no folder under "%s"', (path) => {
  expect(foldersUnder(path).filter((folder) => !mappedPaths().includes(folder))).toEqual([])
})
