import { describe, expect, it, vi } from 'vitest'
import { createChainEditor } from '../../../renderer/chain/editor'
import { applyChain } from '../../../renderer/chain/apply-chain'
import { defaultChain } from '../../../shared/chain/presets'
import type { Chain } from '../../../shared/chain/chain'

function counter() {
  let next = 0
  return () => `s${next++}`
}

/** Ids: s0 band-pass, s1 gain; s2 Sobel. */
function editorWithCommits() {
  const commits: unknown[] = []
  const request = vi.fn(async (_key: string, payload: unknown) => {
    commits.push(payload)
    return null
  })
  const editor = createChainEditor({ request: request as never }, defaultChain(counter()))
  const sound = () => editor.store.getState().chain.audio.stages
  return { editor, commits, sound, state: editor.store.getState }
}

describe('the chain editor', () => {
  it('starts with Telephone and Edges where main has no chain', () => {
    const editor = createChainEditor({ request: (async () => null) as never }, null)
    expect(editor.store.getState().preset).toEqual({ audio: 'telephone', video: 'edges' })
    expect(editor.store.getState().canUndo).toBe(false)
  })

  it('commits every finished edit, and a drag once', () => {
    const { editor, commits, state } = editorWithCommits()
    editor.begin()
    for (const low of [310, 320, 330]) editor.setParameter('audio', 's0', 'low', low)
    expect(commits).toHaveLength(0)
    editor.end()
    expect(commits).toEqual([state().chain])
    editor.setMix('audio', 's0', 0.5)
    expect(commits).toHaveLength(2)
  })

  it('shows the value while it is dragged, and undoes the whole drag at once', () => {
    const { editor, sound } = editorWithCommits()
    editor.begin()
    editor.setParameter('audio', 's0', 'low', 310)
    editor.setParameter('audio', 's0', 'low', 400)
    expect(sound()[0]?.params.low).toBe(400)
    editor.end()
    editor.undo()
    expect(sound()[0]?.params.low).toBe(300)
  })

  it('restores the value when a drag is cancelled, without a commit', () => {
    const { editor, commits, sound, state } = editorWithCommits()
    editor.begin()
    editor.setParameter('audio', 's0', 'low', 400)
    editor.cancel()
    expect(sound()[0]?.params.low).toBe(300)
    expect(commits).toHaveLength(0)
    expect(state().canUndo).toBe(false)
  })

  it('adds behind the selection and selects what it added', () => {
    const { editor, sound, state } = editorWithCommits()
    editor.select({ medium: 'audio', id: 's0' })
    editor.add('audio', 'lowpass')
    expect(sound().map((stage) => stage.kind)).toEqual(['bandpass', 'lowpass', 'gain'])
    expect(state().selection?.id).toBe(sound()[1]?.id)
  })

  it('passes the selection of a removed stage to the next one, and back when that is undone', () => {
    const { editor, state } = editorWithCommits()
    editor.select({ medium: 'audio', id: 's0' })
    editor.remove('audio', 's0')
    expect(state().selection).toEqual({ medium: 'audio', id: 's1' })
    editor.undo()
    expect(state().selection).toEqual({ medium: 'audio', id: 's0' })
  })

  it('never selects a stage that undo has taken away', () => {
    const { editor, state, sound } = editorWithCommits()
    editor.add('audio', 'echo')
    editor.undo()
    const { selection } = state()
    expect(sound().some((stage) => stage.id === selection?.id)).toBe(true)
  })

  it('tells which preset the stages equal, through edits and undo', () => {
    const { editor, state } = editorWithCommits()
    editor.applyPreset('video', 'sobel-magnitude')
    expect(state().preset.video).toBe('sobel-magnitude')
    editor.setParameter('video', state().chain.video.stages[0]?.id ?? '', 'strength', 3)
    expect(state().preset.video).toBeNull()
    editor.undo()
    expect(state().preset.video).toBe('sobel-magnitude')
    editor.undo()
    expect(state().preset.video).toBe('edges')
  })

  it('gives a duplicate its own id and the selection', () => {
    const { editor, sound, state } = editorWithCommits()
    editor.duplicate('audio', 's0')
    expect(sound().map((stage) => stage.kind)).toEqual(['bandpass', 'bandpass', 'gain'])
    expect(new Set(sound().map((stage) => stage.id)).size).toBe(3)
    expect(state().selection?.id).toBe(sound()[1]?.id)
  })

  it('does not count bypassing everything as an edit', () => {
    const { editor, commits, state } = editorWithCommits()
    editor.setChainBypass(true)
    expect(state()).toMatchObject({ bypass: true, canUndo: false })
    expect(commits).toHaveLength(0)
    editor.setMix('audio', 's0', 0.5)
    expect(state().bypass).toBe(true)
  })

  it('says in the log when main did not keep an edit, and goes on', async () => {
    const request = vi.fn((key: string, _payload: unknown) =>
      key === 'chain:commit' ? Promise.reject(new Error('gone')) : Promise.resolve(null),
    )
    const editor = createChainEditor({ request: request as never }, null)
    editor.applyPreset('audio', 'echo')
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2))
    expect(request).toHaveBeenLastCalledWith('app:log', {
      level: 'error',
      text: 'The chain was not kept: Error: gone',
    })
    expect(editor.store.getState().preset.audio).toBe('echo')
  })
})

describe('applying the chain', () => {
  it('hands each engine its stages at once, and again only when they change', () => {
    const { editor } = editorWithCommits()
    const audio = { setStages: vi.fn() }
    const video = { setStages: vi.fn() }
    const stop = applyChain(editor.store, audio, video)
    const first: Chain = editor.store.getState().chain
    expect(audio.setStages).toHaveBeenLastCalledWith(first.audio.stages, false)
    expect(video.setStages).toHaveBeenLastCalledWith(first.video.stages, false)
    editor.setMix('audio', 's0', 0.5)
    editor.select(null)
    expect(audio.setStages).toHaveBeenCalledTimes(2)
    expect(video.setStages).toHaveBeenCalledTimes(1)
    editor.setChainBypass(true)
    expect(audio.setStages).toHaveBeenLastCalledWith(editor.store.getState().chain.audio.stages, true)
    expect(video.setStages).toHaveBeenLastCalledWith(first.video.stages, true)
    stop()
    editor.setChainBypass(false)
    expect(video.setStages).toHaveBeenCalledTimes(2)
  })
})
