/** Words of the Live screen: panels, presets, plots, the chain and its inspector. */
import { bilingual } from './bilingual'

export const live = bilingual(
  {
    soundPreset: {
      telephone: 'Telephone',
      lowpass: 'Low-pass',
      highpass: 'High-pass',
      bandpass: 'Band-pass',
      echo: 'Echo',
      'moving-average': 'Moving average',
      identity: 'Identity',
    },
    picturePreset: {
      edges: 'Edges',
      identity: 'Identity',
      box: 'Box blur',
      gaussian: 'Gaussian blur',
      sharpen: 'Sharpen',
      unsharp: 'Unsharp mask',
      'sobel-x': 'Sobel X',
      'sobel-y': 'Sobel Y',
      'sobel-magnitude': 'Sobel magnitude',
      laplacian: 'Laplacian',
      emboss: 'Emboss',
      motion: 'Motion blur',
      'own-kernel': 'Own kernel 3×3',
    },
  },
  {
    soundPreset: {
      telephone: '电话音',
      lowpass: '低通',
      highpass: '高通',
      bandpass: '带通',
      echo: '回声',
      'moving-average': '滑动平均',
      identity: '恒等',
    },
    picturePreset: {
      edges: '边缘',
      identity: '恒等',
      box: '均值滤波',
      gaussian: '高斯模糊',
      sharpen: '锐化',
      unsharp: '反锐化掩模',
      'sobel-x': 'Sobel X 方向',
      'sobel-y': 'Sobel Y 方向',
      'sobel-magnitude': 'Sobel 边缘强度',
      laplacian: '拉普拉斯',
      emboss: '浮雕',
      motion: '运动模糊',
      'own-kernel': '自定义 3×3 核',
    },
  },
)
