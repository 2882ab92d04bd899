// A day in a form, as the API writes days.
import { DatePicker } from 'antd'
import dayjs from 'dayjs'

export const DayField = ({ id, value, onChange }: { readonly id?: string; readonly value?: string; readonly onChange?: (day: string | undefined) => void }) => (
  <DatePicker {...(id === undefined ? {} : { id })} value={value === undefined ? null : dayjs(value)} onChange={(day) => onChange?.(day === null ? undefined : day.format('YYYY-MM-DD'))} style={{ width: 160 }} />
)
