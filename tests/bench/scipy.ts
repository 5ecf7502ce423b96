/** SciPy as a yardstick, where this machine has it. */
import { spawnSync } from 'node:child_process'

/** One filter that both sides design. */
export interface ScipyTask {
  kind: 'firwin' | 'remez'
  length: number
  edges: number[]
  /** firwin: what passes; remez: the gain of each band. */
  pass?: string
  desired?: number[]
  window?: [string, number] | string
  runs: number
}

export interface ScipyResult {
  taps: number[]
  /** CPU time of each run. */
  milliseconds: number[]
}

const PROGRAM = `
import json, sys, time
from scipy import signal
def design(task):
    if task["kind"] == "remez":
        return signal.remez(task["length"], task["edges"], task["desired"], fs=1)
    window = task["window"]
    window = tuple(window) if isinstance(window, list) else window
    return signal.firwin(task["length"], task["edges"], window=window, pass_zero=task["pass"], fs=1)
results = []
for task in json.load(sys.stdin):
    times = []
    for _ in range(task["runs"]):
        start = time.process_time()
        taps = design(task)
        times.append(1000 * (time.process_time() - start))
    results.append({"taps": taps.tolist(), "milliseconds": times})
print(json.dumps(results))
`

/** Results in the order of the tasks; null where there is no Python with SciPy. */
export function askScipy(tasks: readonly ScipyTask[]): ScipyResult[] | null {
  const run = spawnSync('python3', ['-c', PROGRAM], {
    input: JSON.stringify(tasks),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return run.status === 0 ? (JSON.parse(run.stdout) as ScipyResult[]) : null
}
