/** A Node of its own, started with a small nursery: does one task of a bundle and tells the result. */
process.once('message', async ({ bundle, task }) => {
  const { countCollections } = await import(bundle)
  process.send(await countCollections(task))
  process.disconnect()
})
