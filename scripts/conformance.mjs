/**
 * `npm run conformance -- [--strict] DIR… [--json FILE]`: compares the reference library with case files. Exit code 1 on a
 * wrong result, on fewer passed than the committed floor and, with --strict, on an operation that is missing.
 */
import { installDependencies } from './setup/dependencies.mjs'
import { nodeComplaint } from './setup/node-version.mjs'
import { main } from './setup/prepare.mjs'

await main(async () => {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint) throw new Error(complaint)
  await installDependencies()
  // Imported only now: they need the packages.
  const { loadModule } = await import('./setup/rows.mjs')
  const conformance = await loadModule('tests/conformance/main.ts')
  return conformance.main(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
})
