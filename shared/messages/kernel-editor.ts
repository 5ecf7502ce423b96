/** Words of the editor for kernels of any size. */
import { bilingual } from './bilingual'

export const kernelEditor = bilingual(
  {
    rows: 'Rows',
    columns: 'Columns',
    size: '{rows} × {columns}',
    anchor: '{cell}, anchor',
    paste: 'As text…',
    text: 'Matrix as text',
    textHint: 'One row a line; numbers parted by spaces, tabs or commas. Fractions such as 1/9 are read too.',
    take: 'Take it',
    leave: 'Leave it',
    refused: {
      empty: 'There are no numbers in it.',
      'not-a-number': 'Row {row}, column {column}: “{text}” is no number.',
      'not-finite': 'Row {row}, column {column}: a tap must be a finite number.',
      'too-large': 'Row {row}, column {column}: taps lie between −1 000 000 and 1 000 000.',
      'not-a-rectangle': 'Row {row} has {count} numbers, the first row has {columns}. All rows need as many.',
      'too-many': 'This is {rows} × {columns}; a kernel has {most} rows and columns at most.',
    },
    badTap: 'A tap is a number between −1 000 000 and 1 000 000. The picture goes on with the last one.',
  },
  {
    rows: '行数',
    columns: '列数',
    size: '{rows} × {columns}',
    anchor: '{cell}，锚点',
    paste: '文本形式…',
    text: '矩阵文本',
    textHint: '每行写一行数，用空格、制表符或逗号分隔；也可以写 1/9 这样的分数。',
    take: '采用',
    leave: '放弃',
    refused: {
      empty: '里面没有数字。',
      'not-a-number': '第 {row} 行第 {column} 列：“{text}”不是数字。',
      'not-finite': '第 {row} 行第 {column} 列：系数必须是有限的数。',
      'too-large': '第 {row} 行第 {column} 列：系数须在 −1 000 000 与 1 000 000 之间。',
      'not-a-rectangle': '第 {row} 行有 {count} 个数，第一行有 {columns} 个；各行个数必须相同。',
      'too-many': '这是 {rows} × {columns}；卷积核最多 {most} 行、{most} 列。',
    },
    badTap: '系数须在 −1 000 000 与 1 000 000 之间。画面继续使用原来的值。',
  },
)
