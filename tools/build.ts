// npm run build [-- --all]: builds the front ends whose sources changed, or all of them.
import { buildFrontEnds } from './front-ends.ts'

const built = await buildFrontEnds({ all: process.argv.includes('--all') })
if (built) console.log('前端已是最新。 The front ends are up to date.')
process.exitCode = built ? 0 : 1
