// One document on its way to being issued: its content, its chain with every signature, and what may be done with it.
import { Descriptions, Drawer, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { SIGNING_CHAINS } from '../../../packages/audit/signing-chains.ts'
import type { Signing } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useAnswer } from './asking.ts'
import { FileLink, ShortHash } from './file-link.tsx'
import { useGo } from './go.ts'
import { Light } from './light.tsx'
import { usePeople } from './people.ts'
import { PROJECTS, useNames } from './registers.ts'
import { SigningActs } from './signing-acts.tsx'
import { ChainInFull } from './signing-chain.tsx'
import { Story } from './story.tsx'

/** The document whose drawer is open, kept in the address, so that a task leads to it and it can be sent to somebody. */
export const useOpenedSigning = () => {
  const [search, setSearch] = useSearchParams()
  return {
    openedId: search.get('opened') ?? undefined,
    openSigning: (signingId: string | undefined) => setSearch((before) => {
      const next = new URLSearchParams(before)
      if (signingId === undefined) next.delete('opened')
      else next.set('opened', signingId)
      return next
    }, { replace: true }),
  }
}

export const SigningDrawer = ({ signingId, close }: { readonly signingId: string | undefined; readonly close: () => void }) => {
  const { t } = useWords()
  const row = useAnswer<Signing>('ListSignings', { signingId, pageSize: 1 }, signingId !== undefined).data?.rows.find((each) => each.signingId === signingId)
  return (
    <Drawer open={signingId !== undefined} onClose={close} size={880} destroyOnHidden title={row?.title} extra={row && <SigningActs row={row} />}>
      {row && <>
        <Facts row={row} />
        <h3>{t('signing.chainOf', { id: row.chain })}</h3>
        <ChainInFull row={row} />
        <Basis chain={row.chain} />
        <h3>{t('story.title')}</h3><Story type="signing" id={row.signingId} />
      </>}
    </Drawer>
  )
}

const Facts = ({ row }: { readonly row: Signing }) => {
  const { t, term } = useWords()
  const { to } = useGo()
  const nameOf = usePeople()
  const projectName = useNames(PROJECTS, [row.projectId])
  return (
    <Descriptions size="small" column={2} bordered styles={{ label: { width: 110 } }} items={[
      { key: 'project', label: t('signing.project'), span: 2, children: <Link to={to(`/projects/${row.projectId}`)}>{projectName(row.projectId)}</Link> },
      { key: 'kind', label: t('signing.kind'), children: term('documentKind', row.kind) },
      { key: 'standing', label: t('signing.standing'), children: <strong>{term('signingStanding', row.standing)}</strong> },
      { key: 'desk', label: t('signing.desk'), children: <Desk row={row} /> },
      { key: 'due', label: t('signing.due'), children: row.dueOn === null ? '—' : <><Light light={row.light} remaining={row.remaining} /> <span className="num soft">{row.dueOn}</span></> },
      { key: 'drafted', label: t('signing.draftedBy'), children: <>{nameOf(row.draftedBy)} <span className="num soft">{row.startedOn}</span></> },
      { key: 'hash', label: t('signing.hash'), children: <span title={t('signing.hashHint')}>{t('signing.version', { n: row.versionNo })} <ShortHash hash={row.contentHash} /> <FileLink hash={row.contentHash} label={t('signing.open')} /></span> },
      ...(row.abandonedBecause === null ? [] : [{ key: 'abandoned', label: t('signing.abandoned'), span: 2, children: row.abandonedBecause }]),
    ]} />
  )
}

/** Whose turn it is, and for how long it has been. */
export const Desk = ({ row }: { readonly row: Signing }) => {
  const { t, term } = useWords()
  if (row.standing === 'signed' || row.standing === 'abandoned') return <>—</>
  return <>{term('signingNode', row.nodeId ?? 'drafter')}{row.nodeId !== null && <small className="soft num">　{t('signing.held', { days: row.heldDays, count: row.heldDays })}</small>}</>
}

const Basis = ({ chain }: { readonly chain: string }) => {
  const { t } = useWords()
  const source = SIGNING_CHAINS.find(({ id }) => id === chain)?.source
  return source === undefined ? null : <p className="soft">{t('signing.basis')}{t('list.colon')}{source.cites} {!source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</p>
}
