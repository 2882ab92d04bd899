// Shows why something was not done: the rules that refused with their sources, the flaws, or what to try.
import { Alert, Button, Tag } from 'antd'
import { ProblemError, type Problem } from '../ask.ts'
import { useWords } from '../words/i18n.ts'

const sentenceOf = (problem: Problem): string => {
  switch (problem.status) {
    case 0: return 'problem.offline'
    case 400: return 'problem.invalid'
    case 403: return 'problem.forbidden'
    case 404: return 'problem.unknown'
    case 409: return 'problem.conflict'
    case 422: return problem.rules ? 'problem.refused' : 'problem.other'
    case 429:
    case 503: return 'problem.unavailable'
    default: return 'problem.other'
  }
}

export const ProblemNotice = ({ error, retry }: { readonly error: Error; readonly retry?: () => void }) => {
  const { t, say } = useWords()
  const problem: Problem = error instanceof ProblemError ? error.problem : { status: -1, title: error.message }
  return (
    <Alert
      type={problem.status === 422 ? 'warning' : 'error'} showIcon role="alert"
      message={t(sentenceOf(problem) as 'problem.other', { title: problem.title })}
      description={(problem.rules ?? problem.flaws) && (
        <ul className="reasons">
          {problem.rules?.map((rule) => (
            <li key={rule.id}>
              <strong>{say(rule.says)}</strong>
              <div className="source">{t('problem.source')}{t('list.colon')}{rule.source.cites} {!rule.source.confirmed && <Tag color="gold">{t('problem.unconfirmed')}</Tag>}</div>
            </li>
          ))}
          {problem.flaws?.map((flaw) => <li key={flaw.path}><code>{flaw.path}</code> {flaw.says}</li>)}
        </ul>
      )}
      action={retry && <Button size="small" onClick={retry}>{t('problem.retry')}</Button>}
    />
  )
}
