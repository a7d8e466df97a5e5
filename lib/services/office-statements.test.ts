import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { officeStatements, statementNames } from './office-statements'

const nothing = {
  contact: null, privacyActStatement: null, privacyImpactUrl: null, ombControl: null, recordsSchedule: null,
  accessibilityReportUrl: null, clearance: null, officialBanner: false,
}

describe('the statements of an office', () => {
  it('say nothing that is not configured', () => {
    expect(officeStatements({}, false)).toEqual(nothing)
    expect(officeStatements({ COMITY_CLEARANCE: '  ', COMITY_OFFICIAL_BANNER: 'off' }, false)).toEqual(nothing)
  })
  it('need a control number whole: in its form, with the day on which it ends', () => {
    const control = (number?: string, expires?: string) =>
      officeStatements({ COMITY_OMB_NUMBER: number, COMITY_OMB_EXPIRES: expires }, false).ombControl
    expect(control('1405-0001', '2028-06-30')).toEqual({ number: '1405-0001', expiresOn: '2028-06-30' })
    expect([control('1405-0001'), control('1405', '2028-06-30'), control('1405-0001', 'June 2028'), control(undefined, '2028-06-30')])
      .toEqual([null, null, null, null])
  })
  it('make links of web addresses only', () => {
    const { privacyImpactUrl } = officeStatements({ COMITY_PRIVACY_IMPACT_URL: 'javascript:alert(1)' }, false)
    expect(privacyImpactUrl).toBeNull()
  })
  it('never let a demonstration pass for an official website or a cleared form', () => {
    const env = { COMITY_OFFICIAL_BANNER: 'on', COMITY_OMB_NUMBER: '1405-0001', COMITY_OMB_EXPIRES: '2028-06-30', COMITY_CLEARANCE: 'ATO 1' }
    expect(officeStatements(env, true)).toEqual(nothing)
    expect(officeStatements(env, false)).toMatchObject({ officialBanner: true, clearance: 'ATO 1' })
  })
  it.each(['README.md', 'docs/legal-status.md'])('are all named in %s', (file) => {
    const text = readFileSync(join(process.cwd(), file), 'utf8')
    expect(Object.values(statementNames).filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })
})
