/**
 * Stands in for Electron's default app, which the fallback build lacks: loads the application folder that
 * is the first argument without a leading dash.
 */
const { app } = require('electron')
const path = require('node:path')

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = require(path.join(folder, 'package.json'))
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
require(path.join(folder, manifest.main))
