export * from './people/index.ts'
export { demoWeChatApp, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'
