/** Writes one text after another until it is killed; one byte on stdout for each that is finished. */
import { writeAtomically } from '../../../../electron/main/files/saved-value'

const [, , path = ''] = process.argv

async function writeOn() {
  for (let number = 1; ; number++) {
    await writeAtomically(path, JSON.stringify({ number, filler: 'x'.repeat(200_000) }))
    process.stdout.write('.')
  }
}

void writeOn()
