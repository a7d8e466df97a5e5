import type { LocalizedText } from '@/lib/domain/agreements/schema'
import { en } from '@/lib/domain/agreements/words'
import type { StatedReason } from '@/lib/domain/cases/vocabulary'

/** What can stand in the place of the data where they cannot be had. */
export const alternatives = ['on-site-access', 'metadata', 'aggregates', 'public-part', 'anonymised', 'certificate', 'later-date', 'joint-analysis'] as const
export type Alternative = (typeof alternatives)[number]

/** What a rule is by its own kind: not on what a row of a procedure rests, which is its basis. */
export type RuleKind = 'law' | 'regulation' | 'measures' | 'order' | 'notice'

/** A law or rule that can stand behind a stated reason. */
export interface ReasonRule {
  readonly name: LocalizedText
  /** What it is about, as far as data, material and access in research are concerned. */
  readonly covers: LocalizedText
  /** What it leaves out, or permits. */
  readonly leavesOut: LocalizedText
  readonly source: LocalizedText
  readonly kind: RuleKind
}

/** A stated reason with what is known of it. It is recorded as given, and judged by nobody here. */
export interface CataloguedReason {
  readonly id: StatedReason
  /** Which sides have given it, or could: by the ids of the parties. */
  readonly sides: readonly string[]
  /** None where the reason names no rule. */
  readonly rules: readonly ReasonRule[]
  /** What can be asked, politely and usefully. */
  readonly questions: readonly LocalizedText[]
  readonly alternatives: readonly Alternative[]
}

/** The day on which the catalogue was last gone through. Laws change: it says what was known then. */
export const catalogueAsOf = '2026-11-22'

const rule = (name: string, covers: string, leavesOut: string, source: string, kind: RuleKind): ReasonRule => ({
  name: en(name), covers: en(covers), leavesOut: en(leavesOut), source: en(source), kind,
})

const flows2024 = rule(
  'Provisions on Promoting and Regulating Cross-Border Data Flows (PRC, 22 March 2024)',
  'When data that leave the PRC need a security assessment, a standard contract or a certification.',
  'Data from academic cooperation that hold neither personal information nor important data need none of the three. Holders identify and declare important data as prescribed; for data that no department or region has notified or published as important, no security assessment as important data need be applied for. Other laws stay.',
  'Cyberspace Administration of China, provisions of 22 March 2024, articles 2 and 3, as told by Xinhua and in law-firm summaries',
  'measures',
)

const dataSecurity = rule(
  'Data Security Law (PRC, 2021)',
  'Data whose alteration, destruction, leak or misuse may endanger national security, the economy, public health or safety: “important data”. Regions and departments make catalogues of them.',
  'The law does not define the term sufficiently, and many catalogues are not public.',
  'Data Security Law, article 21',
  'law',
)

const networkData = rule(
  'Network Data Security Management Regulations (PRC, in force since 1 January 2025)',
  'Whoever holds data identifies and declares important data as prescribed. What is confirmed as important data, the departments and regions notify to the holder without delay, or publish.',
  'The duty to identify and declare comes first and rests on the holder. Whether data that were neither notified nor published leave the country without a security assessment is said by the provisions of 22 March 2024, article 2.',
  'State Council decree 790 of 24 September 2024, article 29, as summarised publicly',
  'regulation',
)

const scientificData = rule(
  'Measures for Scientific Data (PRC, 2018)',
  'Data from research that is paid for by the state are submitted to data centres; those that concern state secrets, national security or the public interest are not opened.',
  'They ask that other data be open and shared, and say which procedure a foreign exchange takes.',
  'General Office of the State Council, Measures for the Management of Scientific Data, 17 March 2018',
  'measures',
)

/** Every stated reason of the vocabulary, in its order. */
export const reasonCatalogue: readonly CataloguedReason[] = [
  {
    id: 'none-given',
    sides: ['US', 'PRC'],
    rules: [],
    questions: [
      en('Is there a rule, an approval or a practical matter that stands in the way, and whose decision is it?'),
      en('Is it a question of when, or of whether?'),
    ],
    alternatives: ['later-date', 'metadata'],
  },
  {
    id: 'important-data-under-review',
    sides: ['PRC'],
    rules: [dataSecurity, flows2024],
    questions: [
      en('Has an authority notified the holder, or published, that data of this kind are important data? Which authority, and when?'),
      en('Which part of the data set is under review, and which is not?'),
      en('By when is a result expected, and what happens with the data meanwhile?'),
    ],
    alternatives: ['public-part', 'metadata', 'aggregates', 'on-site-access', 'later-date'],
  },
  {
    id: 'cross-border-approval-pending',
    sides: ['PRC'],
    rules: [flows2024, dataSecurity, networkData, scientificData],
    questions: [
      en('Which approval is it: security assessment, standard contract, certification, or one of the institution?'),
      en('Does the data set hold personal information or important data? If neither, does article 3 of the provisions of 2024 apply?'),
      en('When was the application made, and what is still missing?'),
    ],
    alternatives: ['public-part', 'metadata', 'anonymised', 'on-site-access', 'later-date'],
  },
  {
    id: 'genetic-resources-approval-missing',
    sides: ['PRC'],
    rules: [
      rule(
        'Regulation on Human Genetic Resources (PRC, 2019, revised 2024) and its implementing rules (2023)',
        'Organs, tissues and cells with human genetic substance, and genes and genome data that are made from them. Providing information abroad is reported beforehand with a copy; material takes a licence; some of it a security review.',
        'Clinical data, images, protein data and metabolic data are no human genetic resources information. Where a joint project is approved or filed, sharing between its partners needs no separate report.',
        'State Council decrees 717 (2019) and 777 (2024); implementing rules in force since 1 July 2023, as summarised publicly',
        'regulation',
      ),
    ],
    questions: [
      en('Is the joint project itself approved or filed? Then, does sharing between its partners need anything more?'),
      en('Which of the data are genes or genome data, and which are clinical, imaging, protein or metabolic?'),
    ],
    alternatives: ['public-part', 'aggregates', 'on-site-access', 'joint-analysis', 'certificate'],
  },
  {
    id: 'export-permit-refused',
    sides: ['US', 'PRC'],
    rules: [
      rule(
        'Export Control Law (PRC, 2020) and catalogues of controlled technology',
        'Goods, technologies and services on a control list, and data about them.',
        'What is on no list and of no catalogue needs no permit under it.',
        'Export Control Law of the PRC, 17 October 2020',
        'law',
      ),
      rule(
        'Export Administration Regulations (US, 15 CFR 730 to 774)',
        'Technology and software on the Commerce Control List, also where it is released to a foreign person within the country.',
        'What is published, and what arises from fundamental research that is meant to be published, is not subject to them (15 CFR 734.7 and 734.8).',
        '15 CFR parts 734 and 774',
        'regulation',
      ),
    ],
    questions: [
      en('Under which entry of which list was the permit needed, and on what ground was it refused?'),
      en('Are there parts that are published, or meant to be, and so outside control?'),
    ],
    alternatives: ['public-part', 'metadata', 'aggregates'],
  },
  {
    id: 'state-secrets',
    sides: ['US', 'PRC'],
    rules: [
      rule(
        'Law on Guarding State Secrets (PRC, revised 2024)',
        'Matters that an authority has classified as secret, and “work secrets” that are not to be disclosed.',
        'A classification has a level, a term and an authority that made it.',
        'Law on Guarding State Secrets, as revised on 27 February 2024',
        'law',
      ),
      rule(
        'Classified National Security Information (US, Executive Order 13526, 2009)',
        'Information that an authority has classified as confidential, secret or top secret because its disclosure could damage national security.',
        'A classification has a level, a date or event at which it ends, and an authority that made it. Basic scientific research information that is not clearly related to national security is not classified.',
        'Executive Order 13526 of 29 December 2009, sections 1.1 to 1.7',
        'order',
      ),
    ],
    questions: [
      en('Do not press for the content. Can it be said which part is concerned, and whether it can change with time?'),
      en('Can the agreed line be changed to one that can be met?'),
    ],
    alternatives: ['aggregates', 'metadata', 'public-part'],
  },
  {
    id: 'personal-information',
    sides: ['US', 'PRC'],
    rules: [
      rule(
        'Personal Information Protection Law (PRC, 2021)',
        'Information that relates to identified or identifiable natural persons; to provide it abroad takes one of three mechanisms, notice and separate consent.',
        'Information that has been made anonymous is no personal information. The provisions of 22 March 2024 exempt small numbers of persons and some situations.',
        'Personal Information Protection Law, articles 4, 38, 39 and 73; provisions of 22 March 2024',
        'law',
      ),
      rule(
        'Rules on research with human subjects and on health information (US, 45 CFR 46, 160 and 164)',
        'Information about living persons that identifies them, and the consent under which it was collected.',
        'Data from which the identifiers are removed as the rules say can be shared.',
        '45 CFR 46 and 164.514',
        'regulation',
      ),
    ],
    questions: [
      en('Which fields identify persons, and can they be left out or made coarser?'),
      en('What does the consent of the participants permit?'),
    ],
    alternatives: ['anonymised', 'aggregates', 'on-site-access', 'joint-analysis'],
  },
  {
    id: 'bulk-sensitive-data-rule',
    sides: ['US'],
    rules: [
      rule(
        'Access to sensitive personal data by countries of concern (US, 28 CFR 202, in force since 8 April 2025)',
        'Bulk human genomic and other ’omic data, biometric, health, financial and location data of US persons, and biospecimens from which such data can be derived.',
        'Data that do not relate to an individual, and data lawfully public, are outside. What is done under a grant, contract or other agreement with the US Government is exempt (202.504); other rules, such as those of NIH, may still apply.',
        '28 CFR 202.249, 202.303 and 202.504; 90 FR 1706',
        'regulation',
      ),
    ],
    questions: [
      en('Is the activity funded by, or under an agreement with, the US Government, so that 28 CFR 202.504 could apply?'),
      en('Do the data relate to individuals, and do they reach the numbers of the rule?'),
    ],
    alternatives: ['aggregates', 'public-part', 'joint-analysis', 'certificate'],
  },
  {
    id: 'controlled-access-data',
    sides: ['US'],
    rules: [
      rule(
        'Controlled-access data repositories of NIH (US, notice NOT-OD-25-083, April 2025)',
        'Access by institutions in countries of concern to NIH’s controlled-access repositories and the data in them.',
        'Data outside such repositories, and summary results that are open, are not covered by the notice.',
        'NIH notices NOT-OD-25-083 (2 April 2025) and NOT-OD-25-159 (24 September 2025)',
        'notice',
      ),
      rule(
        'Biospecimens collected with NIH support (US, notice NOT-OD-25-160)',
        'Human biospecimens of US persons, to institutions in countries of concern, since 24 October 2025.',
        'What federal law or an international agreement requires, and rare cases that are documented.',
        'NIH notice NOT-OD-25-160, as summarised by a university',
        'notice',
      ),
    ],
    questions: [
      en('Is there an open part, or are there summary results, of the same data?'),
      en('Was the line agreed before the notice, and can it be agreed anew?'),
    ],
    alternatives: ['aggregates', 'public-part', 'joint-analysis', 'certificate'],
  },
  {
    id: 'internal-approval-time',
    sides: ['US', 'PRC'],
    rules: [],
    questions: [
      en('Which approvals are still to come, in which order, and how long does each take as a rule?'),
      en('Can parts be provided as they are approved?'),
    ],
    alternatives: ['later-date', 'public-part', 'metadata'],
  },
  {
    id: 'aggregates-offered-instead',
    sides: ['US', 'PRC'],
    rules: [],
    questions: [
      en('How fine are the aggregates, and would they serve what the line was agreed for?'),
      en('Why not the data themselves: is there a rule behind it?'),
    ],
    alternatives: ['aggregates', 'on-site-access', 'joint-analysis'],
  },
  {
    id: 'other',
    sides: ['US', 'PRC'],
    rules: [],
    questions: [en('What exactly stands in the way, and what would have to happen for it not to?')],
    alternatives: ['metadata', 'later-date'],
  },
]

/** What the catalogue says of a stated reason. */
export function cataloguedReason(id: StatedReason): CataloguedReason {
  return reasonCatalogue.find((one) => one.id === id)!
}
