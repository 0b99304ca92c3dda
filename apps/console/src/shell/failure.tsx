import { Alert, Button } from 'antd'
import { wordsOf } from './api.ts'

/** What stands in the place of a screen whose data did not come. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      role="alert"
      title={wordsOf(error)}
      action={onRetry ? <Button onClick={onRetry}>再试一次</Button> : undefined}
    />
  )
}
