// Writes what a table shows as CSV that Excel opens in Chinese, with the day it speaks of; cells cannot start a formula.
type Written<Row> = { readonly title: string; readonly write?: (row: Row) => string | number; readonly show: (row: Row) => unknown }

const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

export const csvOf = <Row>(columns: readonly Written<Row>[], rows: readonly Row[], { day, position }: { readonly day: string; readonly position: string }): string => [
  columns.map(({ title }) => cell(title)).join(','),
  ...rows.map((row) => columns.map((column) => cell(column.write ? column.write(row) : column.show(row))).join(',')),
  cell(`截至 ${day} · 日志第 ${position} 条`),
].join('\r\n')

export const save = (name: string, csv: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
