import { bilingual } from './bilingual'

export const e1 = bilingual(
  {
    title: 'Stack or Slide',
    where: 'Signals and systems',
    short: 'One convolution, two ways to see it: stacking copies, or sliding a flipped kernel.',
    lead: 'Convolution makes a third signal out of two. You can stack weighted copies, or flip the kernel and slide it: the numbers are the same.',
    text: 'Stacking: each kernel value h[k] adds one copy of the input, weighted by h[k] and moved k places. Sliding: to get one output, flip the kernel, put it under the input, multiply what lies above each other and add. In both, the two indices of every product add up to n: one diagonal of the table of all products. Under Laws each rule of the operation is computed on both sides: switch to cross-correlation and see which ones break.',
    quiz: {
      one: {
        ask: '[1, 2, 3] with [4, 5, 6]: what do all outputs add up to?',
        a: '15',
        b: '90',
        c: '60',
        why: 'The sum of the output is the product of the sums: 6 · 15 = 90.',
      },
      two: {
        ask: 'When does cross-correlation give the same as convolution?',
        a: 'Always',
        b: 'Never',
        c: 'When the kernel equals its mirror image',
        why: 'Correlation only leaves out the flip; a symmetric kernel does not notice it.',
      },
    },
    source:
      'The text calls convolution the overlap area of two curves. It is the area under their product: two boxes of height 2 and 3 that overlap by 0.5 give 3, while the shared area is 1 (switch to Curves and try). One article writes h(m − n) where it must be h(n − m). The numbers 1, 2, 3 and 4, 5, 6 are ours, and so is the third signal of the laws.',
  },
  {
    title: '叠加还是滑动',
    where: '信号与系统',
    short: '同一个卷积的两种看法：叠加副本，或滑动翻转的卷积核。',
    lead: '卷积由两个信号得到第三个。你可以叠加带权的副本，也可以把卷积核翻转后滑动：得到的数字相同。',
    text: '叠加：卷积核的每个值 h[k] 加上一份输入，乘以 h[k] 并平移 k 位。滑动：要得到一个输出，把卷积核翻转后放到输入下面，上下相乘再相加。两种看法里，每个乘积的两个下标之和都是 n，也就是乘积表的一条对角线。在“性质”里，每条规律的两边都算出来：换成互相关，看看哪些不再成立。',
    quiz: {
      one: {
        ask: '[1, 2, 3] 与 [4, 5, 6]：所有输出之和是多少？',
        a: '15',
        b: '90',
        c: '60',
        why: '输出之和等于两个和的乘积：6 · 15 = 90。',
      },
      two: {
        ask: '什么时候互相关与卷积结果相同？',
        a: '总是',
        b: '从不',
        c: '卷积核与自己的镜像相同时',
        why: '互相关只是少了翻转；对称的卷积核感觉不到。',
      },
    },
    source:
      '原文把卷积说成两条曲线的重叠面积。其实是乘积下的面积：高 2 和高 3 的矩形重叠 0.5，卷积是 3，而重叠面积是 1（切换到“曲线”试试）。有一篇把 h(n − m) 写成了 h(m − n)。1, 2, 3 和 4, 5, 6 这些数字和性质里的第三个信号是我们选的。',
  },
)
