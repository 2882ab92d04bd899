// How a finding is divided among tenures: what the tenures give, what was accepted, the reckoning in sentences, and the act of accepting or overriding it.
import { Alert, Button, Form, Input, InputNumber, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { PART_WORDS } from '../../../packages/audit/calendar/alignment-in-words.ts'
import { PART_NAMES, type PartName } from '../../../packages/audit/calendar/tenure-alignment.ts'
import type { Words } from '../../../packages/kernel/rule.ts'
import type { showTenureAlignment } from '../../../packages/views/finding-register/show-alignment.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { useAnswer, useContents } from './asking.ts'
import { useMoney } from './money.tsx'
import { TransitionDrawer } from './transition-drawer.tsx'

type Shown = z.infer<(typeof showTenureAlignment)['output']>
type Parts = NonNullable<Shown['proposal']>['parts'][number]

const words = (zh: string, en: string): Words => ({ zh, en })
const TITLE = words('任期对齐', 'Tenure alignment')
const STANDINGS: Readonly<Record<Shown['standing'], Words>> = {
  none: words('尚未确认', 'Not accepted yet'), accepted: words('按任期确认', 'Accepted as proposed'), overridden: words('调整后确认', 'Accepted with changes'), outdated: words('依据已变化', 'Out of date'),
}
const SAY = {
  act: words('确认或调整', 'Accept or change'), proposed: words('按任期计算', 'By the tenures'), stands: words('确认的划分', 'Accepted'), days: words('天', 'days'), reason: words('调整理由', 'Reason for the change'),
  together: words('被审计任期内合计（元）', 'Within the tenures audited (yuan)'), unstated: words('留空则按各人划分计算', 'Left empty, it follows from the parts'), yuan: words('元', 'yuan'),
}

export const TenureAlignment = ({ findingId }: { readonly findingId: string }) => {
  const { say } = useWords()
  const { readOnly } = useAsOf()
  const { mayAsk, mayDo } = useContents()
  const [acting, setActing] = useState(false)
  const shown = useAnswer<Shown>('ShowTenureAlignment', { findingId }, mayAsk('ShowTenureAlignment')).data?.rows[0]
  if (!shown?.proposal) return null
  return (
    <section className="panel">
      <h2><span>{say(TITLE)} <Tag color={shown.standing === 'outdated' ? 'gold' : 'default'}>{say(STANDINGS[shown.standing])}</Tag></span>
        {mayDo('AlignTenure') && <Button size="small" disabled={readOnly} onClick={() => setActing(true)}>{say(SAY.act)}</Button>}
      </h2>
      {shown.gap && <Alert type="info" showIcon title={say(shown.gap.says)} />}
      <PartsTable shown={shown} parts={shown.proposal.parts} title={say(SAY.proposed)} />
      {shown.accepted && <PartsTable shown={shown} parts={shown.alignedParts} title={`${say(SAY.stands)} · ${shown.accepted.on}`} />}
      <ol className="reasons">{shown.proposal.inWords.map((sentence) => <li key={sentence.zh}>{say(sentence)}</li>)}</ol>
      {mayDo('AlignTenure') && <AcceptAlignment shown={shown} proposed={shown.proposal.parts} open={acting} close={() => setActing(false)} />}
    </section>
  )
}

const PartsTable = ({ shown, parts, title }: { readonly shown: Shown; readonly parts: readonly (Parts & { readonly reason?: string | undefined })[]; readonly title: string }) => {
  const { say, t } = useWords()
  const { money, scale } = useMoney()
  return (
    <Table size="small" pagination={false} rowKey={({ officialId }) => officialId} dataSource={[...parts]} expandable={{ showExpandColumn: false, expandedRowKeys: parts.filter(({ reason }) => reason !== undefined).map(({ officialId }) => officialId), expandedRowRender: ({ reason }) => <small>{say(SAY.reason)}：{reason}</small> }}
      columns={[
        { title: `${title}（${t(`list.${scale}`)}）`, render: (_, { officialId }) => shown.officialNames[officialId] ?? officialId },
        ...PART_NAMES.map((name) => ({ title: say(PART_WORDS[name]), render: (_: unknown, each: Parts) => (each[name].days === 0 && each[name].amountFen === 0 ? '—' : <>{each[name].days} {say(SAY.days)}<br /><small>{money(each[name].amountFen)}</small></>) })),
      ]} />
  )
}

type Entered = Readonly<Record<PartName, { readonly days: number; readonly yuan: number }>> & { readonly reason?: string }
type Values = { readonly parts: Readonly<Record<string, Entered>>; readonly together?: number | null }

const fen = (yuan: number): number => Math.round(yuan * 100)

/** The form as the command's input, with the tenures as they were seen. */
const inputOf = ({ tenures }: Shown, officialIds: readonly string[]) => ({ parts, together }: Values): object => ({
  tenures: tenures.map(({ tenureId, version }) => ({ tenureId, version })),
  parts: officialIds.map((officialId) => {
    const entered = parts[officialId]!
    return { officialId, ...Object.fromEntries(PART_NAMES.map((name) => [name, { days: entered[name].days, amountFen: fen(entered[name].yuan) }])), ...(entered.reason ? { reason: entered.reason } : {}) }
  }),
  ...(together === undefined || together === null ? {} : { amountInTenuresFen: fen(together) }),
})

const AcceptAlignment = ({ shown, proposed, open, close }: { readonly shown: Shown; readonly proposed: readonly Parts[]; readonly open: boolean; readonly close: () => void }) => {
  const { say } = useWords()
  const initial = { parts: Object.fromEntries(proposed.map((each) => [each.officialId, Object.fromEntries(PART_NAMES.map((name) => [name, { days: each[name].days, yuan: each[name].amountFen / 100 }]))])) } as unknown as Partial<Values>
  return (
    <TransitionDrawer<Values> command="AlignTenure" title={say(TITLE)} id={shown.findingId} open={open} close={close} initial={initial} input={inputOf(shown, proposed.map(({ officialId }) => officialId))}>
      {proposed.map(({ officialId }) => (
        <section key={officialId}>
          <h3>{shown.officialNames[officialId] ?? officialId}</h3>
          {PART_NAMES.map((name) => (
            <Form.Item key={name} label={say(PART_WORDS[name])}>
              <Space>
                <Form.Item name={['parts', officialId, name, 'days']} noStyle><InputNumber min={0} precision={0} suffix={say(SAY.days)} aria-label={`${say(PART_WORDS[name])} ${say(SAY.days)}`} /></Form.Item>
                <Form.Item name={['parts', officialId, name, 'yuan']} noStyle><InputNumber min={0} precision={2} suffix={say(SAY.yuan)} style={{ width: 200 }} aria-label={`${say(PART_WORDS[name])} ${say(SAY.yuan)}`} /></Form.Item>
              </Space>
            </Form.Item>
          ))}
          <Form.Item name={['parts', officialId, 'reason']} label={say(SAY.reason)}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
        </section>
      ))}
      {proposed.length > 1 && <Form.Item name="together" label={say(SAY.together)} extra={say(SAY.unstated)}><InputNumber min={0} precision={2} style={{ width: 200 }} /></Form.Item>}
    </TransitionDrawer>
  )
}
