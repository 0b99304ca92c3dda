import { type RefusalWords, says } from './refusal-words.ts'
import { stepRefusals } from './step-refusals.ts'

/** Every refusal of the platform: its HTTP status and its words. A code that the server sends and that does not stand here does not compile. */
export const refusals = {
  'invalid-input': says(400, '有几处需要改一下', '填写有误，请按提示修改'),
  'idempotency-key-missing': says(400, '请更新小程序后再试', '缺少 Idempotency-Key'),
  'idempotency-key-reused': says(422, '这次提交和上次内容不一样，请重新提交', '同一个 Idempotency-Key 内容不同'),
  'twin-running': says(409, '正在提交，请稍等', '同一个请求正在处理'),
  'signed-out': says(401, '请先登录', '请先登录'),
  'wrong-origin': says(403, '请从救助通打开', '来源不受信任'),
  'case-not-found': says(404, '没有找到这件申请', '没有找到这件申请'),
  'not-found': says(404, '没有找到', '没有找到'),
  'letter-not-delivered': says(409, '决定书还没有送达，送到后就能看', '决定书尚未送达'),
  'case-changed': says(409, '情况有变化，请看最新进展', '别人刚办理过，请看变化后再办'),
  'too-many-requests': says(429, '操作太快，请过一会儿再试', '操作太频繁'),
  'code-wrong': says(400, '验证码不对，请再看一遍短信', '验证码不对'),
  'code-expired': says(410, '验证码过期了，请重新获取', '验证码过期'),
  'sign-in-failed': says(401, '账号或密码不对', '账号或密码不对；连错五次锁定三十分钟'),
  'nothing-to-draw': says(409, '没有待抽查的件', '没有新报送的件可以抽查'),
  'token-used': says(410, '这条链接已经用过或过期了，请让申请人重新发一条', '链接已失效'),
  'file-too-large': says(413, '照片太大，请重新拍一张（20 MB 以内）', '文件超过 20 MB'),
  'file-unreadable': says(415, '照片打不开，请重新拍一张', '文件不是可读的 JPEG、PNG、WebP 或 PDF'),
  'code-tries-used-up': says(429, '试的次数太多了，请重新获取验证码', '验证码已试满五次，请重新获取'),
  'sms-unavailable': says(503, '短信现在发不出去，请过一会儿再试，或到社区、镇街办理', '短信网关没有配置或不可用'),
  'wechat-code-invalid': says(400, '微信登录没有成功，请再点一次', '微信 code 无效或已使用'),
  'wechat-phone-needed': says(422, '第一次用微信登录，请再点一次“手机号登录”', '首次登录需要手机号 code'),
  'wechat-unavailable': says(503, '微信现在连不上，请用手机号和验证码登录', '微信接口没有答复'),
  'sign-in-locked': says(429, '连错五次，账号锁定三十分钟', '连错五次，账号锁定三十分钟；急用请系统管理员重设密码'),
  'account-taken': says(409, '这个账号已有人使用', '这个账号已有人使用，请换一个'),
  'own-account': says(409, '不能停用自己的账号', '不能停用自己的账号，请另一位系统管理员办理'),
  'image-too-large': says(413, '照片太大，请用普通拍照方式重新拍一张', '图片超过五千万像素'),
  'database-unavailable': says(503, '系统正在恢复，您填的内容都在，请稍后再试', '数据库暂不可用，请稍后再试'),
  'authorisation-text-changed': says(409, '授权书有新的版本，请重新看过再签', '授权书文本已更新，须重新阅读签署'),
  'handwriting-unreadable': says(422, '没有看清您的签名，请再写一次', '手写签名为空或不可读'),
  'own-phone-missing': says(
    422,
    '没有这位家人的手机号码；没有手机的，请在这部手机上当面签',
    '没有本人手机号码，请当面签署',
  ),
  'helper-phone': says(422, '要用签字人自己的手机，不能用申请人或帮办人的', '不得使用他人手机或验证码代签'),
  'guardian-needed': says(422, '未满 18 岁的，由家里的成年监护人代签', '未成年人由监护人签署'),
  'guardian-only-for-minors': says(422, '满 18 岁的要本人签', '成年人须本人签署'),
  ...stepRefusals,
} as const satisfies Record<string, RefusalWords>

export type RefusalCode = keyof typeof refusals
