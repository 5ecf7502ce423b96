/** A value on an n-dimensional grid: `data` is flat and row-major (the last index runs fastest); shape `[]` is a scalar. */
export type Tensor = { readonly shape: readonly number[]; readonly data: Float64Array }

/** Number of elements of a shape; the empty shape has one. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1)
}

/** `[2, 3]` as it stands in every message about shapes. */
export function showShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}

/**
 * Builds a tensor and checks it: extents are whole and >= 0, and `data` has exactly their product of elements.
 * A `Float64Array` is kept, not copied; any other list is copied.
 */
export function tensor(shape: readonly number[], data: Float64Array | ArrayLike<number>): Tensor {
  if (shape.some((extent) => !Number.isInteger(extent) || extent < 0)) {
    throw new RangeError(`Shape ${showShape(shape)} has an extent that is not a whole number >= 0`)
  }
  if (data.length !== sizeOf(shape)) {
    throw new RangeError(`Shape ${showShape(shape)} needs ${sizeOf(shape)} elements, but the data has ${data.length}`)
  }
  return { shape: [...shape], data: data instanceof Float64Array ? data : Float64Array.from(data) }
}

/** Zeros of the given shape. */
export function zeros(shape: readonly number[]): Tensor {
  return tensor(shape, new Float64Array(sizeOf(shape)))
}

/** A tensor of shape `[]`. */
export function scalar(value: number): Tensor {
  return tensor([], [value])
}

/** A tensor of shape `[data.length]`. */
export function vector(data: Float64Array | ArrayLike<number>): Tensor {
  return tensor([data.length], data)
}

/** A tensor of shape `[rows.length, columns]` from rows of equal length. */
export function matrix(rows: readonly ArrayLike<number>[]): Tensor {
  const columns = rows[0]?.length ?? 0
  const ragged = rows.findIndex((row) => row.length !== columns)
  if (ragged >= 0) {
    throw new RangeError(`Row ${ragged} has ${rows[ragged]?.length} elements, but row 0 has ${columns}`)
  }
  const data = new Float64Array(rows.length * columns)
  rows.forEach((row, index) => data.set(Array.from(row), index * columns))
  return tensor([rows.length, columns], data)
}

/** The same elements in order under another shape of equal size. */
export function reshape(value: Tensor, shape: readonly number[]): Tensor {
  return tensor(shape, value.data)
}
