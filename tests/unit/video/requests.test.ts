import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRequests } from '../../../renderer/video/requests'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('questions to the worker', () => {
  it('are answered by their number, in any order', async () => {
    const requests = createRequests<string>(1000)
    const numbers: number[] = []
    const [first, second] = [0, 1].map(() => requests.ask((request) => numbers.push(request)))
    requests.answer(numbers[1] ?? 0, 'two')
    requests.answer(numbers[0] ?? 0, 'one')
    expect(await Promise.all([first, second])).toEqual(['one', 'two'])
  })

  it('are refused when no answer comes in time', async () => {
    const requests = createRequests<string>(1000)
    const refusal = expect(requests.ask(() => undefined)).rejects.toThrow('No answer within 1 s.')
    await vi.advanceTimersByTimeAsync(1000)
    await refusal
  })

  it('are all refused with the reason when the other side fails', async () => {
    const requests = createRequests<string>(1000)
    const open = [0, 1].map(() => expect(requests.ask(() => undefined)).rejects.toThrow('gone'))
    requests.refuseAll('gone')
    await Promise.all(open)
  })
})
