import { Button, Result } from 'antd'
import { Link } from 'react-router'

/** A defect of this page, or a chunk that no longer exists after an update: loading again mends the second. */
export function ErrorPage() {
  return (
    <Result
      status="error"
      title="这个页面没有打开"
      subTitle="您填的内容已保存在本机。请重新打开；仍不行，请告诉系统管理员刚才做了什么。"
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          重新打开
        </Button>
      }
    />
  )
}

export function NotFound() {
  return <Result status="info" title="没有这个页面" extra={<Link to="/">回到首页</Link>} />
}
