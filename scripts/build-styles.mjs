// Compiles the US Web Design System into styles/generated/uswds.css and copies the fonts and images that
// it names to public/uswds, so that nothing is fetched from elsewhere. Does nothing when both are current.
//
// The system writes its colours as fixed values. Here each becomes a custom property of styles/tokens.css,
// so that one table of tokens serves light, dark and raised contrast. A colour that the table below does
// not know stops the build: whoever adds a part of the system decides what its colours mean.

import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const system = join(root, 'node_modules/@uswds/uswds')
const source = join(root, 'styles/uswds.scss')
const output = join(root, 'styles/generated/uswds.css')
const publicFolder = join(root, 'public/uswds')

/** What a colour of the system means, by its value; where text and surface differ, both are named. */
const tokens = {
  '#1b1b1b': 'ink',
  '#454545': 'ink-soft',
  '#71767a': 'ink-soft',
  '#757575': 'ink-faint',
  '#919191': 'ink-faint',
  '#565c65': 'line-strong',
  '#a9aeb1': 'line',
  '#c9c9c9': 'line',
  '#dfe1e2': 'line-soft',
  '#e6e6e6': 'line-soft',
  '#f0f0f0': 'paper-shade',
  white: { text: 'on-solid', other: 'paper' },
  '#005ea2': { text: 'link', other: 'solid' },
  '#1a4480': { text: 'link-hover', other: 'solid-hover' },
  '#162e51': { text: 'link-active', other: 'solid-active' },
  '#54278f': 'link-visited',
  '#2491ff': 'focus',
  'rgba(0, 94, 162, 0.1)': 'selected-shade',
  '#8c471c': 'problem',
  '#c05600': 'problem',
  '#f6efe9': 'problem-shade',
  '#00a91c': 'done',
  '#ecf3ec': 'done-shade',
  '#2c608a': 'info',
  '#eff6fb': 'info-shade',
}

/** Colours of variants that no screen uses (coloured buttons, sortable headings, emergency alerts). */
const unused = new Set([
  '#00bde3', '#07648d', '#28a0cb', '#3d4551', '#775540', '#8b0a03', '#97d4ea', '#9c3d10', '#aacdec', '#b50909',
  '#c3ebfa', '#d83933', '#e1f3f8', '#fa9441', '#faf3d1', '#ffbe2e', 'black',
])

const colour = /#[0-9a-f]{3,8}\b|rgba?\([^)]*\)|(?<![\w-])(?:white|black)(?![\w-])/gi
const textProperties = new Set(['color', 'fill', '-webkit-text-fill-color'])

export async function buildStyles() {
  const stamp = fingerprint()
  if (existsSync(output) && readFileSync(output, 'utf8').startsWith(stamp)) return false

  const sass = await import('sass')
  const { css } = await sass.compileAsync(source, { loadPaths: [join(system, 'packages')], quietDeps: true })

  const themed = withTokens(withoutComments(css))
  rmSync(publicFolder, { recursive: true, force: true })
  copyNamedFiles(themed)
  mkdirSync(dirname(output), { recursive: true })
  // A layer of its own: our rules win over the system's whatever their specificity.
  writeFileSync(output, `${stamp}\n@layer uswds {\n${themed}\n}\n`)
  return true
}

/** The first line of the output: it changes with the entry, this file and the version of the system. */
function fingerprint() {
  const { version } = JSON.parse(readFileSync(join(system, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(version)
  for (const file of [source, fileURLToPath(import.meta.url)]) hash.update(readFileSync(file))
  return `/* Made by scripts/build-styles.mjs from ${hash.digest('hex')} */`
}

function withoutComments(css) {
  return css.replace(/@charset[^;]*;/, '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*\n+/g, '\n')
}

function withTokens(css) {
  const unknown = new Set()
  const themed = css.replace(/^(\s+)([\w-]+):([^;{}]*);/gm, (declaration, indent, property, value) => {
    if (value.includes('url(')) return declaration
    const replaced = value.replace(colour, (found) => {
      const key = found.toLowerCase()
      const token = tokens[key]
      if (!token) {
        if (!unused.has(key)) unknown.add(`${found} (${property})`)
        return found
      }
      const name = typeof token === 'string' ? token : textProperties.has(property) ? token.text : token.other
      return `var(--${name})`
    })
    return `${indent}${property}:${replaced};`
  })
  if (unknown.size > 0) {
    throw new Error(`Colours without a meaning in scripts/build-styles.mjs: ${[...unknown].join(', ')}`)
  }
  return themed
}

/** Copies the fonts and images that the style sheet names, and nothing else of the system's six megabytes. */
function copyNamedFiles(css) {
  const named = new Set([...css.matchAll(/url\("?\/uswds\/([^")]+)"?\)/g)].map((match) => match[1]))
  for (const path of named) {
    mkdirSync(dirname(join(publicFolder, path)), { recursive: true })
    copyFileSync(join(system, 'dist', path), join(publicFolder, path))
  }
  copyFileSync(join(system, 'LICENSE.md'), join(publicFolder, 'LICENSE.md'))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log((await buildStyles()) ? 'Styles: built' : 'Styles: up to date')
}
