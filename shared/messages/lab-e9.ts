import { bilingual } from './bilingual'

export const e9 = bilingual(
  {
    title: 'Line or Ring',
    where: 'Circular convolution',
    short: 'On a ring too small, the tail lands on the head.',
    lead: 'Linear convolution lives on a line. A transform lives on a ring: what does not fit comes round and lands on the first values.',
    text: "Values n and n + N share a place. With three places, 27 and 18 come round and land on 4 and 13. Pad both signals with zeros until the ring has Nx + Nh − 1 places, and the ring equals the line. In sound, an echo's tail would jump to the start of the loop.",
    quiz: {
      one: {
        ask: 'N = 3: where does value 3 of the line (27) land?',
        a: 'On place 2',
        b: 'On place 1',
        c: 'On place 0',
        why: '3 mod 3 = 0.',
      },
      two: {
        ask: 'Three and three values: how many places does the ring need?',
        a: '5',
        b: '3',
        c: '9',
        why: '3 + 3 − 1 = 5.',
      },
    },
    source: 'The text compares both without numbers; 1, 2, 3 and 4, 5, 6 are ours.',
  },
  {
    title: '直线与圆环',
    where: '循环卷积',
    short: '环太小，尾巴就落到头上。',
    lead: '线性卷积在直线上。变换在圆环上：放不下的会绕回来，落在最前面的值上。',
    text: '第 n 个和第 n + N 个值共用一个位置。只有三个位置时，27 和 18 绕回来落到 4 和 13 上。给两个信号补零，让环有 Nx + Nh − 1 个位置，圆环就等于直线。在声音里，回声的尾巴会跳到循环的开头。',
    quiz: {
      one: {
        ask: 'N = 3：直线上第 3 个值（27）落在哪里？',
        a: '位置 2',
        b: '位置 1',
        c: '位置 0',
        why: '3 除以 3 余 0。',
      },
      two: {
        ask: '三个值与三个值，环需要几个位置？',
        a: '5',
        b: '3',
        c: '9',
        why: '3 + 3 − 1 = 5。',
      },
    },
    source: '原文比较两者时没有数字；1, 2, 3 和 4, 5, 6 是我们选的。',
  },
)
