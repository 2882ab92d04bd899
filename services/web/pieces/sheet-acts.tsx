// The acts on an evidence sheet: send it to its provider, record what came back, and record a signature that came later.
import { Alert, Form, Input, Radio, Space } from 'antd'
import type { HandedIn } from '../ask.ts'
import type { Evidence } from '../rows.ts'
import { useWords } from '../words/i18n.ts'
import { useChoices } from './choices.ts'
import { DayField } from './day-field.tsx'
import { useRequired } from './four-lists.tsx'
import { HandIn } from './hand-in.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type OnEvidence = { readonly row: Evidence | undefined; readonly open: boolean; readonly close: () => void }

export const SendSheet = ({ row, open, close }: OnEvidence) => {
  const { t } = useWords()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<{ dueOn: string }> command="SendEvidenceSheet" title={t('sheet.sendTitle')} id={row.evidenceId} open={open} close={close} input={({ dueOn }) => ({ dueOn })}>
      <p className="signed-content prose">{row.title}{'\n'}{row.providerUnit}</p>
      <Form.Item name="dueOn" label={t('sheet.dueOn')} rules={required}><DayField /></Form.Item>
      <Alert type="info" showIcon title={t('sheet.dueHint')} style={{ marginBottom: 16 }} />
    </TransitionDrawer>
  )
}

const SignatureFields = ({ required }: { readonly required: boolean }) => {
  const { t } = useWords()
  const rules = useRequired()
  return (
    <Space size={12} wrap>
      <Form.Item name="signedBy" label={t('sheet.signedBy')} {...(required ? { rules } : {})}><Input maxLength={120} style={{ width: 280 }} /></Form.Item>
      <Form.Item name="signedOn" label={t('sheet.signedOn')} dependencies={['signedBy']} rules={[({ getFieldValue }) => ({ required: Boolean(getFieldValue('signedBy')), message: t('act.required') })]}><DayField /></Form.Item>
    </Space>
  )
}

type Signed = { readonly signedBy?: string; readonly signedOn?: string }

/** Nothing where nobody signed. */
export const signatureOf = ({ signedBy, signedOn }: Signed): { signature?: { by: string; on: string } } => (signedBy && signedOn ? { signature: { by: signedBy, on: signedOn } } : {})

export const SignEvidence = ({ row, open, close }: OnEvidence) => {
  const { t } = useWords()
  if (row === undefined) return null
  return (
    <TransitionDrawer<Signed> command="RecordSignature" title={t('sheet.sign')} id={row.evidenceId} open={open} close={close} input={signatureOf}>
      <p className="signed-content prose">{row.title}</p>
      <SignatureFields required />
    </TransitionDrawer>
  )
}

type Returned = Signed & { readonly position: 'noObjection' | 'objects'; readonly says?: string; readonly file?: HandedIn }

export const RecordSheetReturn = ({ row, open, close }: OnEvidence) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<Returned> command="RecordSheetReturn" title={t('sheet.recordTitle')} id={row.evidenceId} open={open} close={close} initial={{ position: 'noObjection' }}
      input={({ position, says = '', file, ...signed }) => ({ position, says, ...(file === undefined ? {} : { fileHash: file.hash }), ...signatureOf(signed) })}>
      <p className="signed-content prose">{row.title}{'\n'}{row.sheetDueOn !== null && t('sheet.due', { on: row.sheetDueOn })}</p>
      <Form.Item name="position" label={t('sheet.position')} rules={required}><Radio.Group optionType="button" options={choices('sheetPosition')} /></Form.Item>
      <Form.Item name="says" label={t('sheet.says')} extra={t('sheet.saysHint')} dependencies={['position']} rules={[({ getFieldValue }) => ({ required: getFieldValue('position') === 'objects', message: t('act.required') })]}><Input.TextArea rows={4} maxLength={4000} /></Form.Item>
      {row.signedBy === null && <SignatureFields required={false} />}
      <Form.Item name="file" label={t('sheet.file')}><HandIn /></Form.Item>
    </TransitionDrawer>
  )
}

/** What became of the objection that a sheet came back with. */
export const ResolveObjection = ({ row, open, close }: OnEvidence) => {
  const { t } = useWords()
  const choices = useChoices()
  const required = useRequired()
  if (row === undefined) return null
  return (
    <TransitionDrawer<{ adoption: string; reason: string }> command="ResolveSheetObjection" title={t('sheet.resolve')} id={row.evidenceId} open={open} close={close} initial={{ adoption: 'adopted' }} input={(values) => values}>
      <p className="signed-content prose">{row.title}{'\n'}{row.sheetSays}</p>
      <Form.Item name="adoption" label={t('points.adoption')} rules={required}><Radio.Group optionType="button" options={choices('adoption', ['adopted', 'partlyAdopted', 'notAdopted'])} /></Form.Item>
      <Form.Item name="reason" label={t('points.reason')} extra={t('points.reasonHint')} rules={required}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
    </TransitionDrawer>
  )
}
