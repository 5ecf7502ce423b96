// Deposits as a signal, compound interest as the response: the first example of the text behind the lab.

/** Capital after `years` at a yearly `rate` (0.05 is 5 %): principal (1 + rate)^years. */
export function compound(principal: number, rate: number, years: number): number {
  return principal * (1 + rate) ** years
}

/** Row i: what the deposit of year i is worth in the years 0 .. years, nothing before it is made. */
export function depositTable(deposit: number, rate: number, years: number): (number | null)[][] {
  const all = Array.from({ length: years + 1 }, (_, year) => year)
  return all.map((made) => all.map((year) => (year < made ? null : compound(deposit, rate, year - made))))
}

/** Worth, in year `observe`, of equal deposits made in every year from `from` to `to` inclusive. */
export function savings(deposit: number, rate: number, span: { from: number; to: number; observe: number }): number {
  let sum = 0
  for (let year = span.from; year <= span.to; year++) {
    sum += compound(deposit, rate, span.observe - year)
  }
  return sum
}
