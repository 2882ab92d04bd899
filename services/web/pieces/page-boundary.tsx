// Keeps one broken page from taking the console with it.
import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { useWords } from '../words/i18n.ts'

type Props = { readonly children: ReactNode }

export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed again={() => this.setState({ failed: false })} /> : this.props.children
  }
}

const Failed = ({ again }: { readonly again: () => void }) => {
  const { t } = useWords()
  return <Result status="error" title={t('page.failed')} extra={<Button type="primary" onClick={again}>{t('page.reload')}</Button>} />
}
