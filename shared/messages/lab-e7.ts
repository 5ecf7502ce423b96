import { bilingual } from './bilingual'

export const e7 = bilingual(
  {
    title: 'Echo and Memory',
    where: 'Averages and memory',
    short: 'How much of earlier moments is left in this one?',
    lead: 'The output now depends on earlier inputs too. The kernel says how much of each is left.',
    text: 'If nothing fades, the output is the running sum: 1, 2, 3, 4. If each moment keeps half of the last, it settles below 2. If every moment counts 1/L, it is the moving average, the kernel being the indicator of an interval. The length of h says how many moments count.',
    quiz: {
      one: {
        ask: 'Ones in, half left each step: where does the output go?',
        a: 'To 1',
        b: 'It grows for ever',
        c: 'To 2',
        why: '1 + 1/2 + 1/4 + … = 2.',
      },
      two: {
        ask: 'The mean of 3 of the inputs 2, 4, 6, 8, 10, where it is full?',
        a: '2, 4, 6',
        b: '4, 6, 8',
        c: '6, 8, 10',
        why: '(2 + 4 + 6) / 3 = 4, and so on: three full places.',
      },
    },
    source: 'The text does not give numbers for the fade; half at each step is ours.',
  },
  {
    title: '残留与记忆',
    where: '平均与记忆',
    short: '此刻还残留着多少过去？',
    lead: '此刻的输出也取决于更早的输入。卷积核说明每个时刻还残留多少。',
    text: '如果什么都不减弱，输出就是累加和：1, 2, 3, 4。如果每步保留一半，输出趋近 2。如果每个时刻都算 1/L，就是滑动平均，卷积核是一个区间的指示函数。h 的长度说明有多少个时刻起作用。',
    quiz: {
      one: {
        ask: '输入全是 1，每步保留一半：输出趋近多少？',
        a: '1',
        b: '无限增长',
        c: '2',
        why: '1 + 1/2 + 1/4 + … = 2。',
      },
      two: {
        ask: '2, 4, 6, 8, 10 的三点平均，在记忆填满处是？',
        a: '2, 4, 6',
        b: '4, 6, 8',
        c: '6, 8, 10',
        why: '(2 + 4 + 6) / 3 = 4，依此类推：共三处填满。',
      },
    },
    source: '原文没有给出减弱的数字；每步保留一半是我们选的。',
  },
)
