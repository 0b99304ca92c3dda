// node report-once.ts FILE: from a snapshot's file to the finished report, once, as JSON: how long, and with how much memory.
import fs from 'node:fs'
import { readSnapshot, simulate } from '../../apps/server/src/simulation/index.ts'
import { standardsRise } from './reform.ts'

const file = process.argv[2] ?? ''
const start = performance.now()
const report = await simulate(readSnapshot(file), [standardsRise], { threads: 2 })
const seconds = (performance.now() - start) / 1000
if (report.reforms[0]?.cost.differenceMonth === null) throw new Error('a report without a cost')
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ seconds, megabytes: fs.statSync(file).size / 2 ** 20, peakMegabytes }))
