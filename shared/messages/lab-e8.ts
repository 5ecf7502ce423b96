import { bilingual } from './bilingual'

export const e8 = bilingual(
  {
    title: 'Two Roads',
    where: 'Fourier transform',
    short: 'A sum of products in time is one product for each frequency.',
    lead: 'There are two roads to the same result: add products in time, or transform, multiply once for each frequency, and transform back.',
    text: 'The transform of N points turns circular convolution into a product. With N of at least Nx + Nh − 1 nothing comes round, and both roads meet. For a second of sound with a kernel of a second the second road needs about 166 times fewer multiplies. Sound that arrives in blocks gives the same result as the whole.',
    quiz: {
      one: {
        ask: 'x has 3 values, h has 3: the smallest FFT that gives the linear result?',
        a: '3',
        b: '5',
        c: '6',
        why: '3 + 3 − 1 = 5 places are needed.',
      },
      two: {
        ask: 'Does the mean of three values remove the highest frequency?',
        a: 'Yes, all of it',
        b: 'Yes, half of it',
        c: 'No, a third is left, inverted',
        why: 'Its response there is −1/3; [1 2 1] / 4 has 0.',
      },
    },
    source:
      'Counts of multiplies are from the textbook (radix 2, four real multiplies for a complex one), not timings. The numbers are ours.',
  },
  {
    title: '两条路',
    where: '傅里叶变换',
    short: '时间上的乘积之和，就是每个频率上的一次乘积。',
    lead: '通向同一结果有两条路：在时间上相乘再相加；或者先变换，每个频率乘一次，再变回来。',
    text: 'N 点变换把循环卷积变成乘积。N 不小于 Nx + Nh − 1 时不会绕回，两条路相遇。一秒的声音配一秒的卷积核，第二条路的乘法约少 166 倍。分块到达的声音，结果与整段计算相同。',
    quiz: {
      one: {
        ask: 'x 有 3 个值，h 有 3 个值：要得到线性卷积，FFT 至少几点？',
        a: '3',
        b: '5',
        c: '6',
        why: '需要 3 + 3 − 1 = 5 个位置。',
      },
      two: {
        ask: '三点平均能去掉最高频率吗？',
        a: '能，全部去掉',
        b: '能，去掉一半',
        c: '不能，还剩三分之一，而且反相',
        why: '它在那里的响应是 −1/3；[1 2 1] / 4 则是 0。',
      },
    },
    source: '乘法次数按教科书计算（基 2，一次复数乘法算四次实数乘法），不是计时。数字是我们选的。',
  },
)
