// The drawer in which every change of state is made: one form, the day it happened, the reason, and the refusal with its rules if it comes to that.
import { App, Button, DatePicker, Drawer, Form, Space } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useRef, useState, type ReactNode } from 'react'
import { useWords } from '../words/i18n.ts'
import { ActButton } from './act-button.tsx'
import { useAsOf } from './as-of.tsx'
import { useSend } from './asking.ts'
import type { Done } from '../ask.ts'
import { today } from './minute.ts'
import { newId } from './new-id.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { GuideLines } from './quality-guide.tsx'

export type Transition<Values extends object> = {
  readonly command: string
  readonly title: string
  /** the thing that changes; without it the act opens a new one */
  readonly id?: string
  /** the id of a new thing that follows from what was filled in */
  readonly idOf?: (values: Values) => string | undefined
  readonly open: boolean
  readonly close: () => void
  /** where to go once it is done, when not back to the page */
  readonly done?: (done: Done) => void
  /** the day it happened, where the form itself asks for it; one that lies ahead is for the rules to judge */
  readonly dayIn?: (values: Values) => string | undefined
  readonly initial?: Partial<Values>
  /** the form's values as the command's input */
  readonly input: (values: Values) => object
  /** how wide the drawer is, in pixels */
  readonly size?: number
  readonly children: ReactNode
}

const DAY = 'YYYY-MM-DD'

/** A retry of the same words is the same act: the key changes only when the words do, or when the act is done. */
const useKey = () => {
  const held = useRef<{ words: string; key: string } | undefined>(undefined)
  return {
    of: (words: string): string => {
      if (held.current?.words !== words) held.current = { words, key: newId() }
      return held.current.key
    },
    done: () => { held.current = undefined },
  }
}

/** Whoever has just submitted is at the end of the form; the refusal stands at its beginning. */
const showOnce = (refusal: HTMLDivElement | null): void => {
  refusal?.scrollIntoView({ block: 'start' })
  refusal?.focus({ preventScroll: true })
}

/** Every opening starts from what is recorded by then: a form that was closed leaves neither its words nor its refusal to the next. */
export const TransitionDrawer = <Values extends object>(transition: Transition<Values>) => {
  const key = useKey()
  const [opening, setOpening] = useState(0)
  return <Opening<Values> key={opening} {...transition} retrying={key} closed={() => setOpening(opening + 1)} />
}

type Opened<Values extends object> = Transition<Values> & { readonly retrying: ReturnType<typeof useKey>; readonly closed: () => void }

const Opening = <Values extends object>({ command, title, id, idOf, open, close, done, dayIn, initial, input, size = 560, children, retrying: key, closed }: Opened<Values>) => {
  const { t } = useWords()
  const { message } = App.useApp()
  const { readOnly } = useAsOf()
  const send = useSend()
  const [form] = Form.useForm<Values & { occurredOn?: Dayjs }>()
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const submit = async (values: Values & { occurredOn?: Dayjs }) => {
    const { occurredOn: asked, ...rest } = values
    const occurredOn = dayIn === undefined ? asked?.format(DAY) : dayIn(rest as unknown as Values)
    const own = idOf?.(rest as unknown as Values) ?? id
    const sent = { ...(own === undefined ? {} : { id: own }), input: input(rest as unknown as Values), ...(occurredOn === undefined || occurredOn >= today() ? {} : { occurredOn }) }
    setBusy(true)
    setError(undefined)
    try {
      const answer = await send(command, sent, key.of(JSON.stringify([command, sent])))
      key.done()
      void message.success(t('act.done'))
      close()
      done?.(answer)
    } catch (caught) {
      setError(caught as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Drawer title={title} open={open} onClose={close} size={size} destroyOnHidden afterOpenChange={(shown) => { if (!shown) closed() }} footer={
      <Space style={{ float: 'right' }}>
        <Button onClick={close}>{t('act.cancel')}</Button>
        <ActButton size="middle" type="primary" loading={busy} onClick={() => form.submit()}>{t('act.submit')}</ActButton>
      </Space>
    }>
      {error && <div className="refusal" ref={showOnce} tabIndex={-1}><ProblemNotice error={error} /></div>}
      <GuideLines step={command} />
      <Form form={form} layout="vertical" requiredMark initialValues={initial as never} onFinish={(values) => void submit(values as Values & { occurredOn?: Dayjs })} disabled={readOnly} scrollToFirstError>
        {children}
        {dayIn === undefined && <Form.Item name="occurredOn" label={t('act.occurredOn')} extra={t('act.occurredOnHint')} initialValue={dayjs(today())}>
          <DatePicker disabledDate={(date) => date.isAfter(dayjs(today()), 'day')} allowClear={false} />
        </Form.Item>}
      </Form>
    </Drawer>
  )
}
