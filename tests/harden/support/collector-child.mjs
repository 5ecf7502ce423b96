/** A Node of its own, started with a small nursery: does one task of a bundle and tells the result. */
import { once } from 'node:events'

const [{ bundle, task }] = await once(process, 'message')
const { countCollections } = await import(bundle)
process.send(await countCollections(task))
process.disconnect()
