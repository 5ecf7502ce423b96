/** The formulas of the pages as TeX. What a figure draws is marked as a term, so that either can light the other. */
import type { Term } from '../../../shared/lab/contract/term'

const term = (name: Term, tex: string) => `\\htmlData{term=${name}}{${tex}}`
const input = (tex: string) => term('input', tex)
const kernel = (tex: string) => term('kernel', tex)
const output = (tex: string) => term('output', tex)
const product = (...factors: string[]) => term('product', factors.join('\\cdot '))

export const formulas = {
  convolution: `${output('y[n]')}=\\sum_{m}${product(input('x[m]'), kernel('h[n-m]'))}`,
  // As on the page, where y[0] is the first place at which both meet and K is the length of h.
  correlation: `${output('y[n]')}=\\sum_{m}${product(input('x[m]'), kernel('h[m-n+K-1]'))}`,
  curves: `${output('(f*g)(t)')}=\\int_{-\\infty}^{\\infty}${product(input('f(\\tau)'), kernel('g(t-\\tau)'))}\\,d\\tau`,
  savings: `${output('y(n)')}=\\sum_{i=0}^{n}${product(input('f(i)'), kernel('g(n-i)'))}`,
  growth: `${kernel('g(k)')}=(1+r)^{k}`,
  savingsIntegral: `${output('y(t)')}=\\int_{0}^{t}${product(input('f(\\tau)'), kernel('(1+r)^{t-\\tau}'))}\\,d\\tau`,
  dice: `${output('P(s)')}=\\sum_{m}${product(input('f(s-m)'), kernel('g(m)'))}`,
  buns: `${output('S(t)')}=\\int_{0}^{t}${product(input('f(\\tau)'), kernel('g(t-\\tau)'))}\\,d\\tau`,
  slaps: `${output('y(t)')}=\\sum_{${input('t_k')}\\le t}${kernel('e^{-(t-t_k)/\\tau}')}`,
  impulses: `${input('x[n]')}=\\sum_{k}x[k]\\cdot\\delta[n-k]`,
  answers: `${output('y[n]')}=\\sum_{k}${product(input('x[k]'), kernel('h[n-k]'))}`,
  theorem: `${output('y')}=\\mathrm{DFT}^{-1}\\bigl(${product(`\\mathrm{DFT}(${input('x')})`, `\\mathrm{DFT}(${kernel('h')})`)}\\bigr)`,
  theoremCorrelation: `${output('y')}=\\mathrm{DFT}^{-1}\\bigl(${product(`\\mathrm{DFT}(${input('x')})`, `\\mathrm{DFT}(${kernel('\\overleftarrow{h}')})`)}\\bigr)`,
  ringCorrelation: `${output('y[n]')}=\\sum_{m}${product(input('x[m]'), kernel('h[(m-n+K-1)\\bmod N]'))}`,
  ring: `${output('y[n]')}=\\sum_{m}${product(input('x[m]'), kernel('h[(n-m)\\bmod N]'))}`,
} as const
export type FormulaName = keyof typeof formulas
