import { expect, it } from 'vitest'

import { layOutFlow } from './flow-layout'

const stage = (id: string) => ({ id, label: { en: id }, closed: id === 'lapsed' })

it('lays a way back beside the way there, and bundles below one another, as thick as they are many', () => {
  const moves = [
    { from: null, to: 'intake', n: 20 },
    { from: 'intake', to: 'talks', n: 10 },
    { from: 'intake', to: 'lapsed', n: 5 },
    { from: 'lapsed', to: 'intake', n: 4 },
  ]
  const { left, right, links, height } = layOutFlow({ stages: [stage('intake'), stage('talks'), stage('lapsed')], moves }, () => 28)
  expect([left.map(({ id, n }) => [id, n]), right.map(({ id, n }) => [id, n])]).toEqual([
    [[null, 20], ['intake', 15], ['lapsed', 4]],
    [['intake', 24], ['talks', 10], ['lapsed', 5]],
  ])
  expect(links.map(({ back }) => back)).toEqual([false, false, false, true])
  // Two bundles that leave one stage touch, and do not overlap.
  const [, first, second] = links
  expect(second!.source - first!.source).toBeCloseTo((first!.thickness + second!.thickness) / 2)
  for (const column of [left, right]) {
    column.slice(1).forEach((node, i) => expect(node.y).toBeGreaterThanOrEqual(column[i]!.y + column[i]!.height))
    expect(column.at(-1)!.y + column.at(-1)!.height).toBeLessThanOrEqual(height)
  }
})
