import { useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { partsByAudience, type Audience } from '@/lib/domain/access/complaint-audiences'
import { parts, type Part } from '@/lib/domain/access/visibility'
import { identityAudiences, type IdentityAudience } from '@/lib/domain/cases/vocabulary'

interface Seen {
  readonly audience: Audience
  /** For each part, the choices about the own name under which this audience sees it. */
  readonly under: Readonly<Record<Part, readonly IdentityAudience[]>>
}

/** Somebody files for some agency; neither is the viewer of any audience. */
const someCase = { complainant: 'a-complainant', agencyId: 'an-agency' }

/** Worked out by the policy that every read of a case goes through, once for each choice that a complainant has. */
function whoSeesWhat(): Seen[] {
  const byChoice = identityAudiences.map((identity) => ({ identity, audiences: partsByAudience({ ...someCase, identity }) }))
  return byChoice[0]!.audiences.map(({ audience }, at) => {
    const choicesFor = (part: Part) => byChoice.filter((one) => one.audiences[at]!.parts.has(part)).map((one) => one.identity)
    return {
      audience,
      under: { figures: choicesFor('figures'), summary: choicesFor('summary'), narrative: choicesFor('narrative'), identity: choicesFor('identity') },
    }
  })
}

/** Who sees which parts of a complaint, and of whom the complainant decides. */
export function SeenTable() {
  const t = useTranslations('help.seen')
  const file = useTranslations('file')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={whoSeesWhat()}
      rowKey={(row) => row.audience}
      empty={null}
      columns={[
        { key: 'who', header: file('audiences.who'), rowHeader: true, cell: ({ audience }) => file(`audiences.names.${audience}`, { agency: t('agency') }) },
        ...parts.map((part) => ({
          key: part,
          header: file(`audiences.parts.${part}`),
          cell: ({ under }: Seen) => <Sees choices={under[part]} />,
        })),
      ]}
    />
  )
}

function Sees({ choices }: { choices: readonly IdentityAudience[] }) {
  const t = useTranslations('help.seen')
  const file = useTranslations('file')
  if (choices.length === 0) return <span className="soft">{file('audiences.not')}</span>
  if (choices.length === identityAudiences.length) return <strong>{file('audiences.sees')}</strong>
  return <>{t('ifChosen', { choices: choices.map((choice) => `“${file(`identities.${choice}`)}”`).join(t('or')) })}</>
}
