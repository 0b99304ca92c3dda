import { Modal } from 'antd'

const keys: readonly (readonly [string, string])[] = [
  ['J', '下一件'],
  ['K', '上一件'],
  ['回车', '打开选中的一件'],
  ['/', '查找'],
  ['1–9', '在个案里换标签页'],
  ['Ctrl + 回车', '提交正在填的一步'],
  ['?', '看这张表'],
]

export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} title="按键" footer={null} onCancel={onClose} width={420}>
      <table className="keys">
        <tbody>
          {keys.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
