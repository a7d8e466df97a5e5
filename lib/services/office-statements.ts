import { isIsoDate } from '@/lib/domain/calendars/days'

import { settings } from './office'

/**
 * What whoever runs this office has settled outside of it, as the environment says. Software cannot discharge these duties
 * (docs/legal-status.md), so nothing is shown that is not configured. Null: not stated.
 */
export interface OfficeStatements {
  /** Who answers questions about this office, in words. */
  readonly contact: string | null
  /** The statement of 5 U.S.C. 552a(e)(3), shown where a complaint is filed. */
  readonly privacyActStatement: string | null
  readonly privacyImpactUrl: string | null
  /** The control number of the complaint form under 44 U.S.C. 3507, with the day on which it ends. */
  readonly ombControl: { readonly number: string; readonly expiresOn: string } | null
  /** The disposition authority under which the records are kept. */
  readonly recordsSchedule: string | null
  /** The conformance report by human testing, under Section 508. */
  readonly accessibilityReportUrl: string | null
  /** The decision that cleared this office for real cases. */
  readonly clearance: string | null
  /** Whether the pages say that they are an official website of the United States government. Never in a demonstration. */
  readonly officialBanner: boolean
}

/** The names in the environment, as the README's table has them. */
export const statementNames = {
  contact: 'COMITY_CONTACT',
  privacyActStatement: 'COMITY_PRIVACY_ACT_STATEMENT',
  privacyImpactUrl: 'COMITY_PRIVACY_IMPACT_URL',
  ombNumber: 'COMITY_OMB_NUMBER',
  ombExpires: 'COMITY_OMB_EXPIRES',
  recordsSchedule: 'COMITY_RECORDS_SCHEDULE',
  accessibilityReportUrl: 'COMITY_ACCESSIBILITY_REPORT_URL',
  clearance: 'COMITY_CLEARANCE',
  officialBanner: 'COMITY_OFFICIAL_BANNER',
} as const

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the statements. What is not in its form counts as not stated: a control number that is none must not stand on a form.
 * @param demonstration an office with invented data, which is nobody's official website and holds no control number
 */
export function officeStatements(env: Environment = process.env, demonstration = settings.demonstration()): OfficeStatements {
  const words = (name: string) => env[name]?.trim() || null
  const number = words(statementNames.ombNumber)
  const expiresOn = words(statementNames.ombExpires)
  const numbered = !demonstration && number !== null && expiresOn !== null && /^\d{4}-\d{4}$/.test(number) && isIsoDate(expiresOn)
  return {
    contact: words(statementNames.contact),
    privacyActStatement: words(statementNames.privacyActStatement),
    privacyImpactUrl: webAddress(words(statementNames.privacyImpactUrl)),
    ombControl: numbered ? { number, expiresOn } : null,
    recordsSchedule: words(statementNames.recordsSchedule),
    accessibilityReportUrl: webAddress(words(statementNames.accessibilityReportUrl)),
    clearance: demonstration ? null : words(statementNames.clearance),
    officialBanner: !demonstration && words(statementNames.officialBanner) === 'on',
  }
}

/** Only an address of the web is made a link of. */
function webAddress(text: string | null): string | null {
  return text !== null && /^https?:\/\/\S+$/.test(text) ? text : null
}
