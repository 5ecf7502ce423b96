import { bilingual } from './bilingual'

export const e4 = bilingual(
  {
    title: 'Bun Shop',
    where: 'Production and decay',
    short: 'Buns are made all day, and each batch goes off by its own age.',
    lead: 'A shop makes buns all day. At midnight, how many have gone off? Old batches have lost more than fresh ones.',
    text: 'f(τ) buns an hour are made at hour τ; at hour t they are t − τ old, and the part g(t − τ) of them has gone off. Adding up over the day is the integral of f(τ) g(t − τ): a convolution. Taking whole hours gives a little more, since each batch counts as old as its first bun.',
    quiz: {
      one: {
        ask: 'Why is the sum hour by hour larger than the integral?',
        a: 'It counts more buns',
        b: 'It takes each batch as old as its first bun',
        c: 'It rounds up',
        why: 'Within an hour most buns are younger than the first one.',
      },
      two: {
        ask: 'Half-life 24 h: of 10 buns, how many are bad after 24 h?',
        a: '5',
        b: '10',
        c: '2.5',
        why: 'After one half-life, half of them.',
      },
    },
    source: 'The text leaves both functions open. 100 buns an hour and a half-life of 24 hours are ours.',
  },
  {
    title: '馒头铺',
    where: '生产与腐败',
    short: '全天做馒头，每一批按自己的存放时间变质。',
    lead: '一家店全天做馒头。到半夜有多少变质了？早做的比刚做的坏得多。',
    text: '在时刻 τ 每小时做 f(τ) 个；到时刻 t 它们已存放 t − τ，其中 g(t − τ) 的比例已经腐败。对一天求和就是 f(τ) g(t − τ) 的积分：卷积。按整小时计算会略多，因为每一批都按最早那个馒头的时间算。',
    quiz: {
      one: {
        ask: '为什么逐小时求和比积分大？',
        a: '馒头算多了',
        b: '每一批都按最早的馒头计时',
        c: '四舍五入',
        why: '一小时之内，大多数馒头比第一个晚做。',
      },
      two: {
        ask: '半衰期 24 小时：10 个馒头 24 小时后坏了几个？',
        a: '5',
        b: '10',
        c: '2.5',
        why: '过一个半衰期，坏一半。',
      },
    },
    source: '原文没有给出这两个函数。每小时 100 个和半衰期 24 小时是我们选的。',
  },
)
