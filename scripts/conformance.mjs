// Runs the reference library over case files: npm run conformance -- [--strict] DIR… [--json FILE]
// The library is TypeScript, which Node 20 does not read, so it is loaded through Vite.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

try {
  const { runnerImport } = await import('vite')
  const entry = path.join(root, 'tests/conformance/main.ts')
  const { module } = await runnerImport(entry, { root, configFile: false, logLevel: 'error' })
  process.exitCode = module.main(process.argv.slice(2), (line) => console.log(line))
} catch (problem) {
  console.error(problem?.code === 'ERR_MODULE_NOT_FOUND' ? 'Install the packages first: npm ci' : problem)
  process.exitCode = 1
}
