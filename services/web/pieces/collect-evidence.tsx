// Takes a piece of evidence into a project: the file, what it proves, for which items and tasks, who provided it, signed or why not.
import { Checkbox, Form, Input, Select, Space } from 'antd'
import type { HandedIn } from '../ask.ts'
import type { Project } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { useAuditItems, useRequired } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { usePeople } from './people.ts'
import { TASKS } from './registers.ts'
import { SearchSelect } from './search-select.tsx'
import { useSession } from './session.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Values = {
  readonly kind: string; readonly title: string; readonly file?: HandedIn; readonly items?: string[]; readonly taskIds?: string[]; readonly original?: boolean; readonly providerUnit: string; readonly providerPerson?: string; readonly outsideParty?: boolean
  readonly collectors: string[]; readonly provesFrom: string; readonly provesTo: string; readonly signedBy?: string; readonly signedOn?: string; readonly unsignedReason?: string; readonly supplementReason?: string; readonly secrecy: string
}

const given = (name: string, value: string | undefined): object => (value === undefined || value.trim() === '' ? {} : { [name]: value })

/** One item is named as before; several are listed. The server reads the file's kind; what the browser says of it is only told. */
const inputOf = (projectId: string, values: Values): object => {
  const { file, items = [], taskIds = [], original = false, outsideParty = false, providerPerson, signedBy, signedOn, unsignedReason, supplementReason, ...rest } = values
  return {
    projectId, ...rest, original, outsideParty, fileHash: file?.hash, fileName: file?.name, bytes: file?.bytes, mediaType: file?.mediaType ?? 'application/octet-stream',
    ...(items.length === 1 ? { auditItemId: items[0] } : items.length > 1 ? { auditItemIds: items } : {}), ...(taskIds.length === 0 ? {} : { taskIds }), ...given('providerPerson', providerPerson),
    ...(signedBy && signedOn ? { signature: { by: signedBy, on: signedOn } } : {}), ...given('unsignedReason', unsignedReason), ...given('supplementReason', supplementReason),
  }
}

type Drawer = { readonly project: Project; readonly open: boolean; readonly close: () => void }

export const CollectEvidence = ({ project, open, close }: Drawer) => {
  const { t } = useWords()
  const { account } = useSession()
  const mine = project.teamUserIds.filter((id) => id === account.id)
  return (
    <TransitionDrawer<Values> command="CollectEvidence" title={t('sheet.collect')} open={open} close={close} input={(values) => inputOf(project.projectId, values)}
      initial={{ kind: 'evidenceSheet', secrecy: 'workSecret', providerUnit: project.unitName ?? '', provesFrom: project.periodFrom, provesTo: project.periodTo, collectors: mine }}>
      <What project={project} />
      <Whence project={project} />
    </TransitionDrawer>
  )
}

const What = ({ project: { projectId } }: { readonly project: Project }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const items = useAuditItems(projectId)
  return (
    <>
      <Form.Item name="kind" label={t('sheet.kind')} rules={required}><Select options={choices('evidenceKind')} /></Form.Item>
      <Form.Item name="title" label={t('sheet.name')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="file" label={t('sheet.file2')} rules={required}><HandIn /></Form.Item>
      <Form.Item name="items" label={t('sheet.items')} extra={t('sheet.itemsHint')}><Select mode="multiple" options={[...items].map(([value, label]) => ({ value, label }))} /></Form.Item>
      <Form.Item name="taskIds" label={t('sheet.tasks')}><SearchSelect register={TASKS} fixed={{ projectId }} several /></Form.Item>
    </>
  )
}

const Whence = ({ project }: { readonly project: Project }) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  const nameOf = usePeople()
  return (
    <>
      <Form.Item name="providerUnit" label={t('sheet.provider')} rules={required}><Input maxLength={120} /></Form.Item>
      <Form.Item name="providerPerson" label={t('sheet.person')}><Input maxLength={60} /></Form.Item>
      <Space size={20} wrap>
        <Form.Item name="outsideParty" valuePropName="checked"><Checkbox>{t('sheet.outside')}</Checkbox></Form.Item>
        <Form.Item name="original" valuePropName="checked"><Checkbox>{t('sheet.original')}</Checkbox></Form.Item>
      </Space>
      <Form.Item name="collectors" label={t('sheet.collectors')} rules={required}><Select mode="multiple" options={project.teamUserIds.map((value) => ({ value, label: nameOf(value) }))} /></Form.Item>
      <Space size={12} wrap>
        <Form.Item name="provesFrom" label={t('sheet.from')} rules={required}><DayField /></Form.Item>
        <Form.Item name="provesTo" label={t('sheet.to')} rules={required}><DayField /></Form.Item>
      </Space>
      <Space size={12} wrap>
        <Form.Item name="signedBy" label={t('sheet.signedBy')}><Input maxLength={120} style={{ width: 280 }} /></Form.Item>
        <Form.Item name="signedOn" label={t('sheet.signedOn')}><DayField /></Form.Item>
      </Space>
      <Form.Item name="unsignedReason" label={t('sheet.unsigned')} extra={t('sheet.unsignedHint')}><Input maxLength={500} /></Form.Item>
      {project.fieldworkFinishedOn !== null && <Form.Item name="supplementReason" label={t('sheet.supplement')} extra={t('sheet.supplementHint')} rules={required}><Input maxLength={500} /></Form.Item>}
      <Form.Item name="secrecy" label={t('sheet.secrecy')} rules={required}><Select options={choices('secrecy', ['none', 'workSecret'])} /></Form.Item>
    </>
  )
}
