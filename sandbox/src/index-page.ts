import { faultModes } from './control/faults.ts'
import { page } from './http/html.ts'
import { registers } from './ministries/registers.ts'

const row = (what: string, endpoint: string) => `<tr><td>${what}</td><td><code>${endpoint}</code></td></tr>`

/** What stands here, for people who open the address in a browser. */
export const indexPage = (): string =>
  page({
    title: '外部接口模拟站',
    content: `<p class="note">开发和演示用：代替各部门的真实接口。所有人员、号码、住址均为虚构（身份证前六位 500199 不属于任何区县）。</p>
<h2>看一看</h2>
<p><a href="/sms">短信收件箱</a>　<a href="/requests">收到的核对请求</a>　<a href="/faults">当前设置的故障</a></p>
<h2>核对事项</h2>
<table><tr><th>登记</th><th>接口</th></tr>
${registers.map((one) => row(`${one.title}（${one.sourceOrg}）`, `POST /registers/${one.item}`)).join('\n')}
</table>
<h2>短信和微信</h2>
<table><tr><th>用途</th><th>接口</th></tr>
${row('发送短信', 'POST /sms')}
${row('短信收件箱', 'GET /sms　GET /sms.json?to=')}
${row('微信登录', 'GET /sns/jscode2session')}
${row('微信接口凭证', 'GET /cgi-bin/token')}
${row('微信手机号', 'POST /wxa/business/getuserphonenumber')}
${row('取得登录码（仅模拟站）', 'POST /wechat/codes')}
</table>
<h2>故障</h2>
<table><tr><th>用途</th><th>接口</th></tr>
${row('设置故障', 'POST /faults')}
${row('清除故障', 'DELETE /faults')}
${row('可设置的故障', faultModes.join('<br>'))}
</table>`,
  })
