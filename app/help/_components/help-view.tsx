import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { TextLink } from '@/components/text-link'
import { BasisTag } from '@/components/tags'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'
import { settings } from '@/lib/services/office'
import type { OfficeStatements } from '@/lib/services/office-statements'

import styles from './help.module.css'
import { PeriodsTable } from './periods-table'
import { SeenTable } from './seen-table'
import { StatementsList } from './statements-list'

const sections = ['known', 'after', 'seen', 'risk', 'cease', 'elsewhere', 'office', 'programs'] as const
type Section = (typeof sections)[number]

/** The same activity, line and members as in the demonstration office. */
const exampleOfProgram = () => `curl ${settings.address()}/api/v1/activities/wave/deliveries \\
  -H "Authorization: Bearer $COMITY_TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: 2026-11-14-wav-cat" \\
  -d '{"expectationId": "wav-cat", "providedOn": "2026-11-14", "completeness": "complete"}'`

/** What a researcher should know before filing, in the order in which it is asked. */
export function HelpView({ procedure, statements }: { procedure: Procedure; statements: OfficeStatements }) {
  const t = useTranslations('help')
  const link = (href: string) => function HelpLink(chunks: ReactNode) {
    return <TextLink href={href}>{chunks}</TextLink>
  }
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <nav className="page-contents" aria-label={t('contents')}>
        <ul>
          {sections.map((id) => <li key={id}><a className="usa-link" href={`#${id}`}>{t(`sections.${id}`)}</a></li>)}
          <li><TextLink href="/help/reasons">{t('reasons')}</TextLink></li>
          <li><TextLink href="/help/data">{t('data')}</TextLink></li>
        </ul>
      </nav>

      <Part id="known">
        <dl className={styles.known}>
          <div>
            <dt>{t('known.public')}</dt>
            <dd>
              <ul>
                {(['term', 'basic', 'data', 'mechanism', 'safety', 'cease'] as const).map((key) => <li key={key}>{t(`known.publicList.${key}`)}</li>)}
              </ul>
              <Provisions procedure={procedure} />
            </dd>
          </div>
          <div>
            <dt>{t('known.policy')}</dt>
            <dd><p>{t.rich('known.policyText', { procedure: link(`/procedures/${procedure.id}`) })}</p></dd>
          </div>
          <div>
            <dt>{t('known.nobody')}</dt>
            <dd>
              <ul>
                {(['text', 'other', 'outcome'] as const).map((key) => <li key={key}>{t(`known.nobodyList.${key}`)}</li>)}
              </ul>
            </dd>
          </div>
        </dl>
      </Part>

      <Part id="after">
        <p>{t('after.first')}</p>
        <PeriodsTable procedure={procedure} />
        <p>{t.rich('after.days', { procedure: link(`/procedures/${procedure.id}`), calculator: link('/calculator') })}</p>
        <p>{t('after.suspension')}</p>
      </Part>

      <Part id="seen">
        <p>{t('seen.text')}</p>
        <SeenTable />
        <p>{t('seen.law')}</p>
        <p>{t('seen.counterpart')}</p>
        <p>{t.rich('seen.public', { register: link('/register') })}</p>
      </Part>

      <Part id="risk">
        <ul>
          {(['people', 'names', 'evidence', 'laws', 'asking', 'unclassified'] as const).map((key) => <li key={key}>{t(`risk.${key}`)}</li>)}
        </ul>
      </Part>

      <Part id="cease">
        <p>{t('cease.any')}</p>
        <p>{t('cease.record')}</p>
        <p>{t('cease.withdraw')}</p>
      </Part>

      <Part id="elsewhere">
        <ul>
          {(['danger', 'safety', 'property', 'institution', 'inspector', 'refused'] as const).map((key) => <li key={key}>{t(`elsewhere.${key}`)}</li>)}
        </ul>
      </Part>

      <Part id="office">
        <StatementsList statements={statements} />
      </Part>

      <Part id="programs">
        <p>{t.rich('programs.text', { description: link('/api/v1/openapi.json'), account: link('/account'), data: link('/help/data') })}</p>
        <ul>
          {(['deliveries', 'once', 'errors', 'open'] as const).map((key) => <li key={key}>{t(`programs.${key}`)}</li>)}
        </ul>
        <p>{t('programs.example')}</p>
        <pre className={styles.example}>{exampleOfProgram()}</pre>
      </Part>
    </>
  )
}

function Part({ id, children }: { id: Section; children: ReactNode }) {
  const t = useTranslations('help')
  return (
    <section aria-labelledby={id} className="running-text">
      <h2 id={id}>{t(`sections.${id}`)}</h2>
      {children}
    </section>
  )
}

/** The provisions of which the public statements speak, by name: nobody outside has their numbers. */
function Provisions({ procedure }: { procedure: Procedure }) {
  const locale = useLocale()
  const t = useTranslations('help')
  const { provisions } = procedure.agreement
  const sources = [...new Set(provisions.map((one) => localized(one.source, locale)))]
  const bases = [...new Set(provisions.map((one) => one.basis))]
  return (
    <p className="small soft">
      {t('known.provisions', { names: provisions.map((one) => localized(one.name, locale)).join('; ') })}{' '}
      {bases.map((basis) => <BasisTag key={basis} basis={basis} />)} {sources.join(' ')}
    </p>
  )
}
