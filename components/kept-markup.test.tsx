import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { KeptMarkup } from './kept-markup'

it('draws once what is the same, and anew what is another', () => {
  const drawn: string[] = []
  function draw({ name }: { name: string }) {
    drawn.push(name)
    return <td>{name}</td>
  }
  const page = (name: string) => renderToStaticMarkup(<KeptMarkup draw={draw} shown={{ name }} />)
  expect(page('a <b>')).toBe('<div><td>a &lt;b&gt;</td></div>')
  expect([page('a <b>'), page('c'), page('a <b>')]).toEqual([page('a <b>'), '<div><td>c</td></div>', page('a <b>')])
  expect(drawn).toEqual(['a <b>', 'c'])
})
