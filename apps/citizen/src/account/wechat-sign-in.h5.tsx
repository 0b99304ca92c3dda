import type { Session } from '../wire/session'

/** A browser has no WeChat code: the form below is the way. */
export const WechatSignIn = (_: { onSession: (session: Session) => void }) => null
