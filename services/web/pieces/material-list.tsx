// What the audited handed in (述职报告、承诺书、其他资料): by whom, the file or why there is none, and the acts of handing in and replacing.
import { Form, Input, Radio, Select, Tag } from 'antd'
import type { HandedIn } from '../ask.ts'
import type { Material } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useContents } from './asking.ts'
import { useChoices } from './choices.ts'
import { FileLink } from './file-link.tsx'
import { AddLine, LineActs, useActing, useRequired, type ListOf } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { usePeople } from './people.ts'
import { OFFICIALS, useNames } from './registers.ts'
import { TransitionDrawer } from './transition-drawer.tsx'

/** The audited unit has no list of officials: there they are told apart by number alone. */
const useOfficialName = ({ officialIds }: ListOf['project']): ((id: string) => string) => {
  const { t } = useWords()
  const { mayAsk } = useContents()
  const named = useNames(OFFICIALS, officialIds)
  return (id) => (mayAsk('ListOfficials') ? named(id) : officialIds.length === 1 ? t('finding.official') : `${t('finding.official')} ${officialIds.indexOf(id) + 1}`)
}

export const MaterialList = ({ project, about }: ListOf) => {
  const { t, term, wordsOf } = useWords()
  const choices = useChoices()
  const nameOf = usePeople()
  const officialName = useOfficialName(project)
  const { act, done, is, row: acted } = useActing<Material, 'handIn' | 'replace'>()
  const byOf = (row: Material): string => (row.byKind === 'official' ? t('field.byOfficial', { name: officialName(row.byId) }) : project.unitName ?? row.byId)
  return (
    <>
      <LedgerTable<Material> query="ListMaterials" fixed={{ projectId: project.projectId }} about={about} prefix="ma." rowKey={(row) => row.materialId} extra={<AddLine command="HandInMaterial" add={() => act('handIn')} />} nothing={{ says: t('field.noMaterials'), hint: t('field.noMaterialsHint') }}
        filters={[{ parameter: 'words', label: t('list.words'), is: 'words' }, { parameter: 'kind', label: t('field.kind'), is: 'choice', counted: 'kind', options: choices('materialKind') }]}
        columns={[
          { key: 'kind', excel: { take: 'kind', words: wordsOf('materialKind') }, title: t('field.kind'), sortable: true, width: 100, show: (row) => term('materialKind', row.kind) },
          { key: 'title', excel: { take: 'title' }, title: t('field.material'), show: (row) => row.title },
          { key: 'by', excel: { take: 'byId', words: Object.fromEntries(project.officialIds.map((id) => [id, officialName(id)])) }, title: t('field.by'), width: 200, show: byOf },
          { key: 'content', excel: [{ take: 'fileName' }, { take: 'noneBecause', title: t('field.noneBecause') }], title: t('field.content'), width: 260, show: (row) => row.fileHash === null ? <><Tag color="gold">{t('field.none')}</Tag>{row.noneBecause}</> : <FileLink hash={row.fileHash} label={row.fileName ?? row.fileHash} /> },
          { key: 'handedInOn', excel: [{ take: 'handedInOn' }, { take: 'replacements', title: t('field.replace') }], title: t('field.handedIn'), sortable: true, width: 140, show: (row) => <><span className="num">{row.handedInOn}</span><br /><small className="soft">{nameOf(row.enteredBy)}{row.replacements > 0 && <>　{t('field.replaced', { n: row.replacements })}</>}</small></> },
          { key: 'acts', title: t('field.acts'), width: 70, show: (row) => <LineActs acts={[{ command: 'ReplaceMaterial', label: t('field.replace'), act: () => act('replace', row) }]} /> },
        ]} />
      <HandInForm project={project} open={is('handIn')} close={done} />
      <Replace row={acted} open={is('replace')} close={done} />
    </>
  )
}

type Content = { readonly has: 'file' | 'none'; readonly file?: HandedIn; readonly noneBecause?: string }

const contentOf = ({ has, file, noneBecause }: Content): object => (has === 'none' ? { noneBecause } : file === undefined ? {} : { fileHash: file.hash, fileName: file.name })

const ContentFields = () => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <>
      <Form.Item name="has" label={t('field.content')}><Radio.Group optionType="button" options={[{ value: 'file', label: t('field.hasFile') }, { value: 'none', label: t('field.hasNone') }]} /></Form.Item>
      <Form.Item noStyle dependencies={['has']}>
        {({ getFieldValue }) => getFieldValue('has') === 'none'
          ? <Form.Item name="noneBecause" label={t('field.noneBecause')} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
          : <Form.Item name="file" rules={required}><HandIn /></Form.Item>}
      </Form.Item>
    </>
  )
}

type Values = Content & { readonly kind: string; readonly title: string; readonly by: string }

const HandInForm = ({ project, open, close }: Pick<ListOf, 'project'> & { readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const officialName = useOfficialName(project)
  const from = [...project.officialIds.map((id) => ({ value: `official ${id}`, label: t('field.byOfficial', { name: officialName(id) }) })), { value: `unit ${project.unitId}`, label: project.unitName ?? project.unitId }]
  return (
    <TransitionDrawer<Values> command="HandInMaterial" title={t('field.handIn')} open={open} close={close} initial={{ kind: 'dutyReport', has: 'file', ...(from[0] === undefined ? {} : { by: from[0].value }) }}
      input={({ kind, title, by, ...content }) => ({ projectId: project.projectId, kind, title, by: { kind: by.slice(0, by.indexOf(' ')), id: by.slice(by.indexOf(' ') + 1) }, content: contentOf(content) })}>
      <Form.Item name="kind" label={t('field.kind')} rules={required}><Radio.Group optionType="button" options={choices('materialKind')} /></Form.Item>
      <Form.Item name="by" label={t('field.by')} rules={required}><Select options={from} /></Form.Item>
      <Form.Item name="title" label={t('field.material')} rules={required}><Input maxLength={200} /></Form.Item>
      <ContentFields />
    </TransitionDrawer>
  )
}

const Replace = ({ row, open, close }: { readonly row: Material | undefined; readonly open: boolean; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<Content & { reason: string }> command="ReplaceMaterial" title={t('field.replace')} id={row.materialId} open={open} close={close} initial={{ has: 'file' }} input={({ reason, ...content }) => ({ content: contentOf(content), reason })}>
      <p className="signed-content prose">{row.title}{'\n'}{row.fileName ?? row.noneBecause}</p>
      <ContentFields />
      <Form.Item name="reason" label={t('field.replaceReason')} rules={required}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
    </TransitionDrawer>
  )
}
