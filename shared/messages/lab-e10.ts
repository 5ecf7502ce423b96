import { bilingual } from './bilingual'

export const e10 = bilingual(
  {
    title: 'Paper Method',
    where: 'Pencil and paper',
    short: 'School multiplication without carrying is a convolution.',
    lead: 'Multiply 123 by 456 as in school, but do not carry. The columns are a convolution.',
    text: 'Write one row for each digit of the second number, each one place further, and add the columns: 4, 13, 28, 27, 18. Carry at the end and you have 56088. Turn the rows on a ring of three for circular convolution; reverse one row for cross-correlation. Fill in rows and columns, check them, or ask for a hint: one row more each time.',
    quiz: {
      one: {
        ask: '4, 13, 28, 27, 18 with the tens carried is …',
        a: '56088',
        b: '41328',
        c: '90',
        why: '18: write 8, carry 1; 27 + 1 = 28, and so on.',
      },
      two: {
        ask: 'Which row must be reversed for cross-correlation?',
        a: 'Both',
        b: 'One of them',
        c: 'None',
        why: 'Convolution flips one; reversing it first takes the flip back.',
      },
    },
    source: 'The text shows the methods without these digits. Sheets beyond the first are drawn from a seed.',
  },
  {
    title: '手算工作纸',
    where: '纸和笔',
    short: '不进位的竖式乘法就是卷积。',
    lead: '像小学那样算 123 乘 456，但不进位。各列就是卷积。',
    text: '第二个数的每一位写一行，每行错开一位，各列相加：4, 13, 28, 27, 18。最后进位，得到 56088。在三位的环上循环移位，就是循环卷积；把其中一行倒过来，就是互相关。填好各行与各列再检查，或要一个提示：每次多给一行。',
    quiz: {
      one: {
        ask: '4, 13, 28, 27, 18 进位以后是……',
        a: '56088',
        b: '41328',
        c: '90',
        why: '18：写 8 进 1；27 + 1 = 28，依此类推。',
      },
      two: {
        ask: '求互相关时要把哪一行倒过来？',
        a: '两行都倒',
        b: '其中一行',
        c: '都不倒',
        why: '卷积会翻转一行；先把它倒过来，就抵消了翻转。',
      },
    },
    source: '原文介绍方法时没有这些数字。第一张以后的题由种子生成。',
  },
)
