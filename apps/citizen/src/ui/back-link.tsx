import { goBack } from '../shell/go'

export function BackLink({ onClick = goBack }: { onClick?: (() => void) | undefined }) {
  return (
    <button type="button" className="back" onClick={onClick}>
      ‹ 返回
    </button>
  )
}
