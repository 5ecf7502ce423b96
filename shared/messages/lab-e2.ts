import { bilingual } from './bilingual'

export const e2 = bilingual(
  {
    title: 'Piggy Bank',
    where: 'Compound interest',
    short: 'Deposits each year, each growing on its own: the balance is a convolution.',
    lead: 'Put 100 aside every year at 5 %. Each deposit grows by its own age; the balance adds them all up.',
    text: 'Row i of the table is the deposit of year i, column n is a year. The sum of column n takes every deposit f(i) with the growth g(n − i) of its age: a convolution. Pay in smaller and smaller steps and the sum becomes an integral.',
    quiz: {
      one: {
        ask: '100 at 5 % for five years: what is one deposit worth?',
        a: '127.63',
        b: '125.00',
        c: '131.25',
        why: '100 · 1.05⁵ = 127.63; 125 would be interest without interest on it.',
      },
      two: {
        ask: 'Deposits at the start of the years 0 to 5: how many are there?',
        a: 'Five',
        b: 'Six',
        c: 'Seven',
        why: '0, 1, 2, 3, 4, 5 are six; the last one has earned nothing yet.',
      },
    },
    source:
      'The text counts i = 0 … 5, which are six deposits and give 680.19; five deposits give 580.19. The last deposit earns nothing. The table of the text is missing; this one is computed.',
  },
  {
    title: '复利储蓄罐',
    where: '复利',
    short: '每年存款，各自增长：余额就是卷积。',
    lead: '每年存 100，年利率 5 %。每笔存款按自己的年数增长，余额是它们的总和。',
    text: '表中第 i 行是第 i 年的存款，第 n 列是第 n 年。第 n 列之和取每笔存款 f(i) 乘以相应年数的增长 g(n − i)：这就是卷积。存入的步子越来越小，求和就变成积分。',
    quiz: {
      one: {
        ask: '100 元按 5 % 存五年，这一笔值多少？',
        a: '127.63',
        b: '125.00',
        c: '131.25',
        why: '100 · 1.05⁵ = 127.63；125 是不计复利的结果。',
      },
      two: {
        ask: '从第 0 年到第 5 年每年年初存一笔，一共几笔？',
        a: '五笔',
        b: '六笔',
        c: '七笔',
        why: '0、1、2、3、4、5 共六笔；最后一笔还没有利息。',
      },
    },
    source:
      '原文中 i 从 0 到 5，其实是六笔存款，共 680.19；五笔是 580.19。最后一笔没有利息。原文的表格缺失，这里的表格是计算出来的。',
  },
)
