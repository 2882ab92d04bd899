// Takes back one entry of a register, with the reason.
import { Form, Input } from 'antd'
import { useWords } from '../words/i18n.ts'
import { useRequired } from './four-lists.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

export const TakeBack = ({ command, id, input, says, close }: { readonly command: string; readonly id: string | undefined; readonly input: object; readonly says: string; readonly close: () => void }) => {
  const { t } = useWords()
  const required = useRequired()
  return (
    <TransitionDrawer<{ because: string }> command={command} title={t('register.takeBack')} id={id ?? ''} open={id !== undefined} close={close} input={({ because }) => ({ ...input, because })}>
      <p className="signed-content prose">{says}</p>
      <Form.Item name="because" label={t('recommend.because')} rules={required}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
    </TransitionDrawer>
  )
}
