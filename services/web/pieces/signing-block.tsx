// The documents of one project that go to be signed: each on its way with its chain in a line, what is over in one line together; opens to the whole.
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

const OVER_STANDINGS = ['signed', 'abandoned'] as const

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
      {data.rows.filter(isOnItsWay).map((row) => (
        <div key={row.signingId} className="signing-line">
          <Button type="link" className="inline-link" onClick={() => openSigning(row.signingId)}>{term('documentKind', row.kind)}</Button>
          <span><Desk row={row} />{row.dueOn !== null && <div><Light light={row.light} remaining={row.remaining} /></div>}</span>
          <ChainInLine row={row} />
        </div>
      ))}
      {OVER_STANDINGS.map((standing) => <Over key={standing} standing={standing} rows={data.rows.filter((row) => row.standing === standing)} open={openSigning} />)}
      <ReportMeetings project={project} />
      <SigningDrawer signingId={openedId} close={() => openSigning(undefined)} />
    </section>
  )
}

/** What needs nobody any more: the documents by name, each opening to its signatures. */
const Over = ({ standing, rows, open }: { readonly standing: string; readonly rows: readonly Signing[]; readonly open: (signingId: string) => void }) => {
  const { t, term } = useWords()
  if (rows.length === 0) return null
  return (
    <p className="signings-over"><span className="soft">{term('signingStanding', standing)}{t('list.colon')}</span>
      {rows.map((row) => <Button key={row.signingId} type="link" className="inline-link" title={`${t('signing.progress', { done: row.signatures.length, all: row.nodes.length })} · ${t('signing.version', { n: row.versionNo })}`} onClick={() => open(row.signingId)}>{term('documentKind', row.kind)}</Button>)}
    </p>
  )
}
