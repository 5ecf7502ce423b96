import { describe, expect, it } from 'vitest'
import { createLabLinks, namedLink } from '../../../electron/main/app/lab-links'

describe('a link to the lab', () => {
  it('is the first argument of its scheme, and never longer than the window can refuse', () => {
    expect(namedLink({ rest: ['picture.png', 'convolab://lab/abc', 'convolab://lab/def'] })).toBe('convolab://lab/abc')
    expect(namedLink({ rest: ['http://elsewhere'] })).toBeNull()
    // 4096 signs are the most; one more shows that there were more.
    expect(namedLink({ rest: [`convolab://lab/${'a'.repeat(10_000)}`] })).toHaveLength(4097)
  })

  it('waits for the window, the last one wins, and is sent at once from then on', () => {
    const sent: unknown[] = []
    const links = createLabLinks('convolab://lab/first', (key, payload) => void sent.push([key, payload]))
    links.open('convolab://lab/second')
    expect(links.take()).toBe('convolab://lab/second')
    expect(links.take()).toBeNull()
    links.open('convolab://lab/third')
    expect(sent).toEqual([['lab:link', { link: 'convolab://lab/third' }]])
  })
})
