import { en } from '../words'

const statement = en('Public statements of the Department of State on the protocol of 13 December 2024')

/** What is publicly known of the agreement; provisions by name, never by an article number. */
export const agreement = {
  id: 'us-prc-sta',
  title: en('US–China Agreement on Cooperation in Science and Technology, as amended in 2024'),
  prefix: 'STA',
  parties: [
    { id: 'US', name: en('US side'), zone: 'America/New_York' },
    { id: 'PRC', name: en('PRC side'), zone: 'Asia/Shanghai' },
  ],
  office: 'US',
  signedOn: '1979-01-31',
  term: {
    from: '2024-08-27',
    months: 60,
    note: en('The protocol extends the agreement for five years from 27 August 2024. A case outlives that date; it is shown so that nobody is surprised by it.'),
    basis: 'agreement' as const,
    provision: en('Protocol of 13 December 2024: extension for five years'),
    source: statement,
  },
  gaps: [
    {
      from: '2024-08-27',
      to: '2024-12-13',
      note: en('The agreement had lapsed on 27 August 2024; the protocol that extends it from that day was signed on 13 December 2024.'),
    },
  ],
  provisions: [
    { id: 'data-access-and-reciprocity', name: en('Data management, access and reciprocity'), basis: 'agreement' as const, source: statement },
    { id: 'safety-and-well-being', name: en('Researcher safety and well-being'), basis: 'agreement' as const, source: statement },
    { id: 'dispute-resolution', name: en('Dispute resolution for implementation concerns'), basis: 'agreement' as const, source: statement },
    { id: 'ceasing-cooperation', name: en('Ceasing cooperation where counterparts do not reciprocate'), basis: 'agreement' as const, source: statement },
  ],
}
