import { type Tensor, zeros } from '../tensor/tensor'

// What is done to data [samples][features] before a network sees it. Deviations divide by the number of samples.

/** Mean of each feature. */
export function meanOf(data: Tensor): Float64Array {
  const [samples = 0, features = 0] = data.shape
  const mean = new Float64Array(features)
  data.data.forEach((value, index) => {
    mean[index % features] = (mean[index % features] as number) + value / samples
  })
  return mean
}

/** The data less the mean of each feature. */
export function centred(data: Tensor): Tensor {
  const mean = meanOf(data)
  return { ...data, data: data.data.map((value, index) => value - (mean[index % mean.length] as number)) }
}

/** Covariance [features][features] of the data. */
export function covarianceOf(data: Tensor): Tensor {
  const [samples = 0, features = 0] = data.shape
  const { data: values } = centred(data)
  const covariance = zeros([features, features])
  for (let row = 0; row < samples; row++) {
    for (let i = 0; i < features; i++) {
      for (let j = 0; j < features; j++) {
        const product = (values[row * features + i] as number) * (values[row * features + j] as number)
        covariance.data[i * features + j] = (covariance.data[i * features + j] as number) + product / samples
      }
    }
  }
  return covariance
}

/** Standard deviation of each feature. */
export function deviationOf(data: Tensor): Float64Array {
  const covariance = covarianceOf(data)
  const [features = 0] = covariance.shape
  return Float64Array.from({ length: features }, (_, i) => Math.sqrt(covariance.data[i * features + i] as number))
}

/** The data with mean 0 and deviation 1 in each feature. */
export function normalised(data: Tensor): Tensor {
  const deviation = deviationOf(data)
  const { data: values, shape } = centred(data)
  return { shape, data: values.map((value, index) => value / (deviation[index % deviation.length] as number)) }
}
