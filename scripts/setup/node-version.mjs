/** The oldest Node that the tools run on; said in words before anything fails in a stranger way. */
const OLDEST = { major: 20, minor: 19 }

/** @returns {string | undefined} a sentence when `version` (e.g. `20.11.1`) is too old */
export function nodeComplaint(version) {
  const [major, minor] = version.split('.').map(Number)
  const fits = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)
  return fits
    ? undefined
    : `Convolab needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is ${version}. Install a newer one and run the command again.`
}
