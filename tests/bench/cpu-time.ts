/** Time that this thread has worked: other programs do not count, and neither do the compiler's own threads. */
import { readFileSync } from 'node:fs'

/** Milliseconds; where the system does not tell (other than Linux), the time that has passed. */
export function cpuTime(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}

/** Milliseconds that one call takes, several times over; calls before that let the compiler finish. */
export function timeCalls(
  call: () => void,
  { warmUp, runs, calls = 1 }: { warmUp: number; runs: number; calls?: number },
): number[] {
  for (let k = 0; k < warmUp; k++) call()
  return Array.from({ length: runs }, () => {
    const start = cpuTime()
    for (let k = 0; k < calls; k++) call()
    return (cpuTime() - start) / calls
  })
}
