/**
 * The members of the RDA DMP Common Standard, versions 1.0, 1.1 and 1.2 together, by the place in a plan. A member with its own list is
 * an object, or a list of objects; `id` is an identifier, written as `{identifier, type}`, or in 1.0 as `{x_id, x_id_type}`.
 * Source: the standard's JSON Schemas 1.1 and 1.2, and its text for the names of 1.0.
 */
export type Members = { readonly [name: string]: 'value' | 'id' | Members }

const affiliation = { name: 'value', affiliation_id: 'id' } as const
const person = { name: 'value', mbox: 'value', mail: 'value', affiliation } as const
const alternate = { identifier: 'value', type: 'value' } as const
const related = {
  identifier: 'value', type: 'value', relation_type: 'value', resource_type: 'value', metadata_scheme: 'value', scheme_type: 'value', scheme_uri: 'value',
} as const

export const distributionMembers = {
  title: 'value', description: 'value', access_url: 'value', download_url: 'value', available_until: 'value', byte_size: 'value',
  data_access: 'value', format: 'value', issued: 'value',
  license: { license_ref: 'value', start_date: 'value' },
  host: {
    title: 'value', description: 'value', url: 'value', availability: 'value', backup_frequency: 'value', backup_type: 'value',
    certified_with: 'value', geo_location: 'value', pid_system: 'value', storage_type: 'value', support_versioning: 'value', host_id: 'id',
    host_id_type: 'value',
  },
} as const satisfies Members

export const datasetMembers = {
  title: 'value', description: 'value', type: 'value', issued: 'value', language: 'value', keyword: 'value', personal_data: 'value',
  sensitive_data: 'value', preservation_statement: 'value', data_quality_assurance: 'value', is_reused: 'value', rights: 'value',
  dataset_id: 'id', alternate_identifier: alternate, related_identifier: related,
  creator: { ...person, creator_id: 'id' },
  metadata: { description: 'value', language: 'value', metadata_standard_id: 'id', metadata_id: 'id' },
  security_and_privacy: { title: 'value', description: 'value' },
  technical_resource: { name: 'value', description: 'value', technical_resource_id: 'id', typed_id: 'id' },
  distribution: distributionMembers,
} as const satisfies Members

export const planMembers = {
  title: 'value', description: 'value', created: 'value', modified: 'value', language: 'value',
  ethical_issues_exist: 'value', ethical_issues_description: 'value', ethical_issues_report: 'value',
  dmp_id: 'id', alternate_identifier: alternate, related_identifier: related,
  contact: { ...person, contact_id: 'id' },
  contributor: { ...person, role: 'value', contributor_id: 'id' },
  dm_staff: { ...person, contributor_type: 'value', staff_id: 'id' },
  cost: { title: 'value', description: 'value', value: 'value', currency_code: 'value' },
  project: {
    title: 'value', description: 'value', start: 'value', end: 'value', project_start: 'value', project_end: 'value', project_id: 'id',
    funding: { funder_id: 'id', grant_id: 'id', funding_status: 'value' },
  },
  dataset: datasetMembers,
} as const satisfies Members
