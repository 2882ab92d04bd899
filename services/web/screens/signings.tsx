// Documents being signed (公文审签): on whose desk, how long, and how far along their chain.
import { LIGHTS, useChoices } from '../pieces/choices.ts'
import { LedgerTable } from '../pieces/ledger-table.tsx'
import { Light, useLights } from '../pieces/light.tsx'
import { Formalities } from '../pieces/formalities.tsx'
import { StartSigning } from '../pieces/signing-acts.tsx'
import { Desk, SigningDrawer, useOpenedSigning } from '../pieces/signing-drawer.tsx'
import { ShortHash } from '../pieces/file-link.tsx'
import type { Signing } from '../rows.ts'
import { useWords } from '../words/i18n.ts'

export const Signings = () => {
  const { t } = useWords()
  const { openedId, openSigning } = useOpenedSigning()
  return (
    <>
      <h1>{t('signing.title')}</h1>
      <SigningTable open={openSigning} />
      <SigningDrawer signingId={openedId} close={() => openSigning(undefined)} />
    </>
  )
}

const SigningTable = ({ open }: { readonly open: (signingId: string) => void }) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const lights = useLights()
  return (
    <LedgerTable<Signing> query="ListSignings" rowKey={(row) => row.signingId} opened={(row) => open(row.signingId)} extra={<><Formalities /> <StartSigning /></>} nothing={{ says: t('signing.none'), hint: t('signing.noneHint') }}
      filters={[
        { parameter: 'words', label: t('list.words'), is: 'words' },
        { parameter: 'standing', label: t('signing.standing'), is: 'choice', several: true, counted: 'standing', options: choices('signingStanding') },
        { parameter: 'kind', label: t('signing.kind'), is: 'choice', counted: 'kind', options: choices('documentKind') },
        { parameter: 'nodeId', label: t('signing.desk'), is: 'choice', counted: 'nodeId', options: choices('signingNode').filter(({ value }) => value !== 'drafter') },
        { parameter: 'light', label: t('signing.due'), is: 'choice', options: LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })) },
      ]}
      columns={[
        { key: 'title', excel: [{ take: 'title' }], title: t('signing.document'), show: (row) => row.title },
        { key: 'kind', excel: { take: 'kind', words: wordsOf('documentKind') }, title: t('signing.kind'), sortable: true, width: 120, show: (row) => term('documentKind', row.kind) },
        { key: 'standing', excel: { take: 'standing', words: wordsOf('signingStanding') }, title: t('signing.standing'), sortable: true, width: 100, show: (row) => term('signingStanding', row.standing) },
        { key: 'desk', excel: [{ take: 'nodeId', words: wordsOf('signingNode') }, { take: 'heldDays', title: t('board.days') }], title: t('signing.desk'), width: 130, show: (row) => <Desk row={row} /> },
        { key: 'dueOn', excel: [{ take: 'dueOn' }, { take: 'light', title: t('light.title'), words: lights }, { take: 'remaining', title: t('light.remaining') }], title: t('signing.due'), sortable: true, width: 120, show: (row) => row.dueOn === null ? '—' : <><Light light={row.light} remaining={row.remaining} /><small className="soft num"><br />{row.dueOn}</small></> },
        { key: 'chain', title: t('signing.chain'), width: 85, show: (row) => <span className="num">{t('signing.progress', { done: row.signatures.length, all: row.nodes.length })}</span> },
        { key: 'hash', excel: [{ take: 'versionNo', title: t('law.version') }, { take: 'contentHash', title: t('signing.hash') }], title: t('signing.hash'), width: 150, show: (row) => <><ShortHash hash={row.contentHash} /><br /><small className="soft">{t('signing.version', { n: row.versionNo })}</small></> },
        { key: 'startedOn', excel: { take: 'startedOn' }, title: t('signing.started'), width: 110, show: (row) => <span className="num">{row.startedOn}</span> },
      ]} />
  )
}
