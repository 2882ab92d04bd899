// The chain of a document's signatures, step by step: who has signed, which signatures no longer count and why, whose turn it is.
import { Steps, Tag } from 'antd'
import type { ReactNode } from 'react'
import type { Signing } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { Light } from './light.tsx'
import { usePeople } from './people.ts'
import { nodesOf } from './signing-acts.tsx'

type Status = 'finish' | 'process' | 'wait'

const statusOf = (row: Signing, nodeId: string): Status =>
  row.signatures.some((each) => each.nodeId === nodeId) ? 'finish' : row.nodeId === nodeId ? 'process' : 'wait'

/** The step whose turn it is, counted with the drafter's; none once all have signed. */
const turnOf = ({ standing, nodes, nodeId }: Signing): number => (standing === 'withDrafter' ? 0 : nodeId === null ? -1 : nodes.indexOf(nodeId) + 1)

/** In a line: the steps and whose turn it is. */
export const ChainInLine = ({ row }: { readonly row: Signing }) => {
  const { term } = useWords()
  const drafting = row.standing === 'withDrafter'
  return (
    <Steps size="small" current={turnOf(row)} titlePlacement="vertical" className="chain-line" items={[
      { title: term('signingNode', 'drafter'), status: drafting ? 'process' : 'finish' },
      ...row.nodes.map((nodeId) => ({ title: term('signingNode', nodeId), status: statusOf(row, nodeId) })),
    ]} />
  )
}

/** One below the other, with every signature, voided ones struck out. */
export const ChainInFull = ({ row }: { readonly row: Signing }) => {
  const { t, say, term } = useWords()
  const nameOf = usePeople()
  const drafting = row.standing === 'withDrafter'
  return (
    <Steps size="small" current={turnOf(row)} orientation="vertical" className="chain-full" items={[
      { title: term('signingNode', 'drafter'), status: drafting ? 'process' as const : 'finish' as const, content: <><Line>{nameOf(row.draftedBy)} <span className="num soft">{row.startedOn}</span> {t('signing.version', { n: row.versionNo })}</Line>{drafting && <Turn row={row} />}</> },
      ...nodesOf(row).map(({ nodeId, says }) => ({ title: say(says), status: statusOf(row, nodeId), content: <AtNode row={row} nodeId={nodeId} /> })),
    ]} />
  )
}

const Line = ({ children }: { readonly children: ReactNode }) => <div className="chain-said">{children}</div>

const Turn = ({ row }: { readonly row: Signing }) => {
  const { t } = useWords()
  return <Line>{row.dueOn !== null && <Light light={row.light} remaining={row.remaining} />} <span className="soft">{t('signing.held', { days: row.heldDays, count: row.heldDays })}{row.dueOn !== null && ` · ${t('signing.due')} ${row.dueOn}`}</span></Line>
}

const AtNode = ({ row, nodeId }: { readonly row: Signing; readonly nodeId: string }) => {
  const { t, term } = useWords()
  const nameOf = usePeople()
  const mine = <Each extends { readonly nodeId: string }>(all: readonly Each[]) => all.filter((each) => each.nodeId === nodeId)
  return (
    <>
      {mine(row.voided).map((each) => (
        <Line key={`${each.by} ${each.on} ${each.versionNo}`}><del>{nameOf(each.by)} {t('signing.signed', { on: each.on })} · {t('signing.version', { n: each.versionNo })}</del> <Tag>{t('signing.voidedOn', { on: each.voidedOn, because: term('voided', each.because) })}</Tag></Line>
      ))}
      {mine(row.returns).map((each) => (
        <Line key={`${each.by} ${each.on} ${each.to}`}>{nameOf(each.by)} <Tag color="red">{t('signing.returned', { on: each.on, to: term('signingNode', each.to) })}</Tag><q>{each.opinion}</q></Line>
      ))}
      {mine(row.signatures).map((each) => (
        <Line key={each.by}><strong>{nameOf(each.by)}</strong> <span className="num">{t('signing.signed', { on: each.on })}</span> <span className="soft">{t('signing.version', { n: each.versionNo })}</span> {each.late && <Tag color="gold">{t('signing.late')}</Tag>}{each.opinion !== null && <q>{each.opinion}</q>}</Line>
      ))}
      {row.nodeId === nodeId && <Turn row={row} />}
    </>
  )
}
