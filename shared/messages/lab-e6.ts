import { bilingual } from './bilingual'

export const e6 = bilingual(
  {
    title: 'Clap Your Room',
    where: 'Rooms and echoes',
    short: "A signal is a row of impulses; each brings the room's whole answer.",
    lead: 'Every signal is a row of impulses. The room answers each one in the same way, weighted and later; what you hear is the sum.',
    text: 'Drop the impulses one by one with the player. Impulse k of height x[k] brings x[k] times the impulse response, k samples later. When all have fallen, the sum is x convolved with h: the signal is the excitation, the room the system, the output the superposition of its responses. An echo after a quarter of a second is a kernel with a second tap 12000 samples later.',
    quiz: {
      one: {
        ask: 'An impulse of height −1 brings …',
        a: 'nothing',
        b: 'the response upside down',
        c: 'the response backwards',
        why: 'The response is weighted by −1.',
      },
      two: {
        ask: 'What does a single clap in a room let you hear?',
        a: 'The impulse response of the room',
        b: 'The frequency of the room',
        c: 'Its volume',
        why: 'A clap is nearly an impulse; what follows is the answer to it.',
      },
    },
    source:
      'The numbers of the rows and the echo are ours; the text only says that every input is a stack of impulses.',
  },
  {
    title: '拍手听房间',
    where: '房间与回声',
    short: '信号是一串冲激，每个冲激都带来房间的完整响应。',
    lead: '任何信号都是一串冲激。房间对每个冲激的响应都一样，只是乘了权重、晚了一点；你听到的是总和。',
    text: '用播放器一个一个放下冲激。高度为 x[k] 的冲激 k 带来 x[k] 倍的冲激响应，晚 k 个样本。全部放完，总和就是 x 与 h 的卷积：信号是激励，房间是系统，输出是各个响应的叠加。四分之一秒的回声，就是在 12000 个样本之后再加一个值的卷积核。',
    quiz: {
      one: {
        ask: '高度为 −1 的冲激带来……',
        a: '什么也没有',
        b: '上下颠倒的响应',
        c: '前后颠倒的响应',
        why: '响应乘以 −1。',
      },
      two: {
        ask: '在房间里拍一下手，能听到什么？',
        a: '房间的冲激响应',
        b: '房间的频率',
        c: '房间的容积',
        why: '拍手近似一个冲激，随后就是对它的响应。',
      },
    },
    source: '各行数字和回声是我们选的；原文只说任何输入都是冲激的叠加。',
  },
)
