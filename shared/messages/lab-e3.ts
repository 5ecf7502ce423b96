import { bilingual } from './bilingual'

export const e3 = bilingual(
  {
    title: 'Two Dice',
    where: 'Probability',
    short: 'All ways to reach a sum lie on one diagonal.',
    lead: 'Throw two dice. How likely is the sum 4? All pairs with this sum lie on one diagonal, and their chances add up.',
    text: 'The chance of a sum s is f(1) g(s − 1) + f(2) g(s − 2) + …: whatever the first die shows, the second must bring the rest. Convolve once more for a third die and the bell shape appears. Load a die, roll a thousand times, and compare.',
    quiz: {
      one: {
        ask: 'Two fair dice: the chance of the sum 4?',
        a: '1/36',
        b: '1/9',
        c: '3/36',
        why: 'Three pairs: 1 and 3, 2 and 2, 3 and 1.',
      },
      two: {
        ask: 'Which sum of two fair dice is most likely?',
        a: '7',
        b: '6',
        c: '12',
        why: 'Six pairs make 7: the longest diagonal.',
      },
    },
    source:
      'The text lets m run from 1 to 3 only, because all other terms are zero; 1 to 6 gives the same. Loaded dice and rolls are ours.',
  },
  {
    title: '两个骰子',
    where: '概率',
    short: '和相同的所有组合在同一条对角线上。',
    lead: '掷两个骰子，和为 4 的概率是多少？和为 4 的组合都在一条对角线上，概率相加即可。',
    text: '和为 s 的概率是 f(1) g(s − 1) + f(2) g(s − 2) + …：不管第一个骰子是几，第二个必须补足其余。再卷积一次就是三个骰子，钟形出现了。给骰子灌铅，掷一千次，比较一下。',
    quiz: {
      one: {
        ask: '两个公平骰子，和为 4 的概率？',
        a: '1/36',
        b: '1/9',
        c: '3/36',
        why: '三种组合：1 和 3，2 和 2，3 和 1。',
      },
      two: {
        ask: '两个公平骰子，哪个和最可能？',
        a: '7',
        b: '6',
        c: '12',
        why: '六种组合得到 7：最长的对角线。',
      },
    },
    source: '原文里 m 只从 1 到 3，因为其余各项为零；从 1 到 6 结果相同。灌铅的骰子和掷骰记录是我们加的。',
  },
)
