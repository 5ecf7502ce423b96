/** Formulas as trees of MathML: typeset by the browser, read by screen readers, and nothing that the CSP refuses. */
/** A text, or a tag and what is inside it. */
export type Formula = string | readonly Formula[]

const i = (name: string): Formula => ['mi', name]
const o = (sign: string): Formula => ['mo', sign]
const n = (digits: string): Formula => ['mn', digits]
const row = (...children: Formula[]): Formula => ['mrow', ...children]
const at = (name: string, index: Formula): Formula => row(i(name), o('['), index, o(']'))
const of = (name: string, argument: Formula): Formula => row(i(name), o('('), argument, o(')'))
const minus = (a: Formula, b: Formula): Formula => row(a, o('−'), b)
const sum = (under: Formula, over: Formula | null, body: Formula): Formula =>
  row(over === null ? ['munder', o('∑'), under] : ['munderover', o('∑'), under, over], body)
const integral = (from: Formula, to: Formula, body: Formula, variable: string): Formula =>
  row(['msubsup', o('∫'), from, to], body, ['mspace'], i('d'), i(variable))
const from = (name: string, start: string): Formula => row(i(name), o('='), n(start))

const convolution = row(
  at('y', i('n')),
  o('='),
  sum(i('m'), null, row(at('x', i('m')), o('·'), at('h', minus(i('n'), i('m'))))),
)
const correlation = row(
  at('y', i('n')),
  o('='),
  sum(i('m'), null, row(at('x', row(i('n'), o('+'), i('m'))), o('·'), at('h', i('m')))),
)
const curves = row(
  row(o('('), i('f'), o('∗'), i('g'), o(')')),
  o('('),
  i('t'),
  o(')'),
  o('='),
  integral(row(o('−'), o('∞')), o('∞'), row(of('f', i('τ')), o('·'), of('g', minus(i('t'), i('τ')))), 'τ'),
)
const savings = row(
  of('y', i('n')),
  o('='),
  sum(from('i', '0'), i('n'), row(of('f', i('i')), o('·'), of('g', minus(i('n'), i('i'))))),
)
const growth = row(of('g', i('k')), o('='), ['msup', row(o('('), n('1'), o('+'), i('r'), o(')')), i('k')])
const dice = row(
  of('P', i('s')),
  o('='),
  sum(i('m'), null, row(of('f', minus(i('s'), i('m'))), o('·'), of('g', i('m')))),
)
const buns = row(
  of('S', i('t')),
  o('='),
  integral(n('0'), i('t'), row(of('f', i('τ')), o('·'), of('g', minus(i('t'), i('τ')))), 'τ'),
)
const slaps = row(
  of('y', i('t')),
  o('='),
  sum(row(['msub', i('t'), i('k')], o('≤'), i('t')), null, [
    'msup',
    i('e'),
    row(o('−'), o('('), i('t'), o('−'), ['msub', i('t'), i('k')], o(')'), o('/'), i('τ')),
  ]),
)
const impulses = row(
  at('x', i('n')),
  o('='),
  sum(i('k'), null, row(at('x', i('k')), o('·'), at('δ', minus(i('n'), i('k'))))),
)
const answers = row(
  at('y', i('n')),
  o('='),
  sum(i('k'), null, row(at('x', i('k')), o('·'), at('h', minus(i('n'), i('k'))))),
)
const theorem = row(
  i('y'),
  o('='),
  ['msup', i('DFT'), row(o('−'), n('1'))],
  o('('),
  of('DFT', i('x')),
  o('·'),
  of('DFT', i('h')),
  o(')'),
)
const ring = row(
  at('y', i('n')),
  o('='),
  sum(
    i('m'),
    null,
    row(at('x', i('m')), o('·'), at('h', row(o('('), minus(i('n'), i('m')), o(')'), i('mod'), i('N')))),
  ),
)

export const formulas = {
  convolution,
  correlation,
  curves,
  savings,
  growth,
  dice,
  buns,
  slaps,
  impulses,
  answers,
  theorem,
  ring,
}
export type FormulaName = keyof typeof formulas
