import net from 'node:net'
import type { Config } from './config.ts'

/** Whether the address can be taken, before anything slow begins. Rejects with the system's code, such as EADDRINUSE. */
export function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
