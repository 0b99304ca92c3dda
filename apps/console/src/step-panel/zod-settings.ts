import * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'

// Before any schema is built: zod otherwise tries to evaluate code, which the console's content security policy forbids.
z.config({ ...zhCN(), jitless: true })
