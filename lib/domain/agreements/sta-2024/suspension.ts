import { en } from '../words'
import { policy } from './words'

const concludedWithout = (stage: string) => ({ event: { event: 'consultations-concluded' as const, stage, is: { outcome: 'no-solution' } } })
const overdue = (clock: string) => ({ clock, is: 'overdue' as const })

/**
 * When suspension of a cooperative activity may be considered. All conditions together raise the flag: an observation, never a
 * finding of breach. What speaks against is listed beside it and blocks nothing.
 */
export const suspension = {
  conditions: [
    {
      id: 'basis-named',
      label: en('An expectation or provision is named'),
      when: { fact: 'expectation-or-provision-named' as const },
      ...policy('suspension: a named expectation or provision'),
    },
    {
      id: 'request-received',
      label: en('A request for consultations was received or is deemed received'),
      when: {
        any: [{ event: { event: 'request-received' as const } }, { clock: 'agency-receipt', is: 'passed' as const }],
      },
      ...policy('suspension: a request received'),
    },
    {
      id: 'agency-exhausted',
      label: en('Agency consultations are exhausted: concluded without solution, or overdue'),
      when: {
        any: [
          concludedWithout('agency-consultations'),
          overdue('agency-reply'),
          overdue('agency-meet'),
          overdue('agency-conclude'),
        ],
      },
      ...policy('suspension: consultations exhausted'),
    },
    {
      id: 'coordinator-exhausted',
      label: en('Coordinator consultations are exhausted: concluded without solution, or overdue'),
      when: {
        any: [concludedWithout('coordinator-consultations'), overdue('coordinator-reply'), overdue('coordinator-conclude')],
      },
      ...policy('suspension: consultations exhausted'),
    },
    {
      id: 'senior-exhausted',
      label: en('Senior review is concluded without solution, or overdue'),
      when: { any: [concludedWithout('senior-review'), overdue('senior-conclude')] },
      ...policy('suspension: senior review exhausted'),
    },
    {
      id: 'nothing-open',
      label: en('No corrective step and no toll is open'),
      when: { not: { any: [{ fact: 'corrective-step-open' as const }, { fact: 'toll-open' as const }] } },
      ...policy('suspension: no corrective step or toll open'),
    },
    {
      id: 'still-unmet',
      label: en('The expectation is still unmet'),
      when: { fact: 'expectation-unmet' as const },
      ...policy('suspension: the expectation is still unmet'),
    },
  ],
  against: [
    {
      id: 'late-but-complete',
      label: en('The other side replied late but completely'),
      when: { fact: 'late-but-complete-reply' as const },
      ...policy('what speaks against suspension'),
    },
    {
      id: 'own-lines',
      label: en('Lines of the complaining side in the same activity were not provided'),
      when: { fact: 'own-lines-not-provided' as const },
      ...policy('what speaks against suspension'),
    },
    {
      id: 'own-clocks',
      label: en('The complaining side missed dates, alone or together with the other side'),
      when: { fact: 'own-clock-missed' as const },
      ...policy('what speaks against suspension'),
    },
    {
      id: 'no-informal-step',
      label: en('No informal step was taken before a request'),
      when: { event: { event: 'consultations-requested' as const, is: { informalStep: 'none' } } },
      ...policy('what speaks against suspension'),
    },
    {
      id: 'alternative',
      label: en('The other side offered an alternative'),
      when: { event: { event: 'reply-received' as const, is: { alternativeOffered: true } } },
      ...policy('what speaks against suspension'),
    },
  ],
}
