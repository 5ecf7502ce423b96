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
    weights: {
      shape: 'Outputs {outputs} · inputs {inputs} · kernel {rows} × {columns} · groups {groups}',
      refused: {
        'not-four-deep':
          'Weights are lists four deep: [[[[1, 2], [3, 4]]]] — outputs, inputs of a group, rows, columns.',
        'not-a-number': 'Every weight must be a finite number.',
        'too-large': 'Weights lie between −1 000 000 and 1 000 000.',
        uneven: 'Output {output}, input {input}: all kernels need the same rows and columns, and all outputs as many.',
        channels:
          '{outputs} outputs of {inputs} inputs each do not fit a picture: 1 to 4 outputs of 3 (RGB) or 4 (RGBA) inputs; in two groups 2 or 4 outputs of 2; each channel alone 3 or 4 outputs of 1.',
        'too-many': 'This is {rows} × {columns}; a kernel has {most} rows and columns at most.',
      },
    },
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
    weights: {
      shape: '输出 {outputs} · 输入 {inputs} · 卷积核 {rows} × {columns} · 分组 {groups}',
      refused: {
        'not-four-deep': '权重是四层嵌套的列表：[[[[1, 2], [3, 4]]]]，依次为输出、组内输入、行、列。',
        'not-a-number': '每个权重必须是有限的数。',
        'too-large': '权重须在 −1 000 000 与 1 000 000 之间。',
        uneven: '输出 {output}、输入 {input}：所有卷积核的行数和列数必须相同，各输出的卷积核个数也必须相同。',
        channels:
          '{outputs} 个输出、每个 {inputs} 个输入，与画面通道不符：输出 1～4 个，输入 3 个（RGB）或 4 个（RGBA）；分两组时，输出 2 或 4 个，每个 2 个输入；逐通道时，输出 3 或 4 个，每个 1 个输入。',
        'too-many': '这是 {rows} × {columns}；卷积核最多 {most} 行、{most} 列。',
      },
    },
  },
)
