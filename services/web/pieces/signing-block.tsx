// The documents of one project that go to be signed, each with its chain in a line; opens to the whole.
import { Button } from 'antd'
import type { Project, Signing } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer, useContents } from './asking.ts'
import { Light } from './light.tsx'
import { ReportMeetings } from './report-meeting.tsx'
import { StartSigning } from './signing-acts.tsx'
import { ChainInLine } from './signing-chain.tsx'
import { Desk, SigningDrawer, useOpenedSigning } from './signing-drawer.tsx'

const SHOWN = 20
/** Nothing goes to be signed any more. */
const OVER = ['closed', 'archived', 'terminated']

const isOnItsWay = ({ standing }: Signing): boolean => standing === 'signing' || standing === 'withDrafter'

export const SigningBlock = ({ project }: { readonly project: Project }) => {
  const { t, term } = useWords()
  const { projectId } = project
  const { mayAsk, mayDo } = useContents()
  const { openedId, openSigning } = useOpenedSigning()
  const { data } = useAnswer<Signing>('ListSignings', { projectId, pageSize: SHOWN, sort: '-startedOn' }, mayAsk('ListSignings'))
  const starts = mayDo('StartSigning') && !OVER.includes(project.phase)
  if (!data || (data.total === 0 && !starts)) return null
  return (
    <section className="panel" aria-labelledby="signings">
      <h2><span id="signings">{t('signing.title')}</span>{starts && <StartSigning project={project} />}</h2>
      {data.total === 0 && <p className="soft">{t('signing.none')}</p>}
      {data.rows.map((row) => (
        <div key={row.signingId} className="signing-line">
          <Button type="link" className="inline-link" onClick={() => openSigning(row.signingId)}>{term('documentKind', row.kind)}</Button>
          <span>{isOnItsWay(row) ? <Desk row={row} /> : term('signingStanding', row.standing)}{row.dueOn !== null && <div><Light light={row.light} remaining={row.remaining} /></div>}</span>
          {isOnItsWay(row) ? <ChainInLine row={row} /> : <span className="soft">{t('signing.progress', { done: row.signatures.length, all: row.nodes.length })} · {t('signing.version', { n: row.versionNo })}</span>}
        </div>
      ))}
      <ReportMeetings project={project} />
      <SigningDrawer signingId={openedId} close={() => openSigning(undefined)} />
    </section>
  )
}
