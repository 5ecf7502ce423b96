import { bilingual } from './bilingual'

export const e5 = bilingual(
  {
    title: 'Slap Meter',
    where: 'Impulse and response',
    short: 'Each slap leaves a bump that fades; fast slaps pile up.',
    lead: 'A slap is an impulse, the bump is the response. The next slap comes before the bump is gone: bumps add up.',
    text: 'The bump fades to one hundredth in five minutes, as e^(−t/τ) with τ = 65.1 s. Two slaps half a second apart make a bump of 1.992. This adding up is allowed only if the face is linear and time-invariant: the lamp tests both. Give the swelling a limit and it goes out.',
    quiz: {
      one: {
        ask: 'Two slaps 0.5 s apart: how high is the bump?',
        a: 'A little under 2',
        b: 'Exactly 2',
        c: '1',
        why: 'The first has faded to 0.992 when the second comes.',
      },
      two: {
        ask: 'With a limit on the swelling, which law breaks?',
        a: 'Time invariance',
        b: 'None',
        c: 'Linearity',
        why: 'Two answers added are no longer the answer to both together.',
      },
    },
    source:
      'The text says twice as high after the second slap. With a fade of five minutes it is 1.992; exactly 2 needs no fade at all. The exponential fade and its numbers are ours.',
  },
  {
    title: '巴掌与肿包',
    where: '冲激与响应',
    short: '每巴掌留下一个渐消的肿包；打得快就叠加。',
    lead: '一巴掌是冲激，肿包是响应。肿包还没消，下一巴掌就来了：肿包叠加。',
    text: '肿包五分钟消到百分之一，按 e^(−t/τ)，τ = 65.1 秒。间隔半秒的两巴掌得到 1.992。只有脸是线性时不变的，才能这样相加：指示灯检验这两条。给肿包设个上限，灯就灭了。',
    quiz: {
      one: {
        ask: '间隔 0.5 秒的两巴掌，肿包多高？',
        a: '比 2 略小',
        b: '正好 2',
        c: '1',
        why: '第二巴掌来时，第一个已经消到 0.992。',
      },
      two: {
        ask: '肿包有上限时，哪条性质不成立？',
        a: '时不变',
        b: '都成立',
        c: '线性',
        why: '两个响应相加不再等于两个输入合起来的响应。',
      },
    },
    source: '原文说第二巴掌后高一倍。五分钟消退时是 1.992；正好 2 需要完全不消退。指数衰减和数值是我们选的。',
  },
)
