import { Worker } from 'node:worker_threads'

/** Longer than any city takes; a thread that is still there then hangs. */
const patience = 10 * 60 * 1000

/** Does a piece of work in a thread of its own, so that nobody who calls the server waits for it. */
export function inThread<Result>(file: URL, told: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: told })
    const timer = setTimeout(() => end(() => reject(new Error('the thread took too long'))), patience)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      void worker.terminate().then(settle)
    }
    worker.once('message', (result: Result) => end(() => resolve(result)))
    worker.once('error', (error) => end(() => reject(error)))
    worker.once('exit', () => end(() => reject(new Error('the thread ended without an answer'))))
  })
}
