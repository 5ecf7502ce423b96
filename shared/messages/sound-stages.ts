import { bilingual } from './bilingual'

export const soundStages = bilingual(
  {
    kind: {
      lowpass: 'Low-pass',
      highpass: 'High-pass',
      bandpass: 'Band-pass',
      gain: 'Gain',
      echo: 'Echo',
      'moving-average': 'Moving average',
      identity: 'Identity',
    },
    parameter: {
      cutoff: 'Cut-off',
      low: 'Low cut-off',
      high: 'High cut-off',
      transition: 'Transition width',
      attenuation: 'Attenuation',
      gain: 'Gain',
      delay: 'Delay',
      decay: 'Softer each repeat by',
      repeats: 'Repeats',
      length: 'Length',
    },
  },
  {
    kind: {
      lowpass: '低通',
      highpass: '高通',
      bandpass: '带通',
      gain: '增益',
      echo: '回声',
      'moving-average': '滑动平均',
      identity: '恒等',
    },
    parameter: {
      cutoff: '截止频率',
      low: '下限频率',
      high: '上限频率',
      transition: '过渡带宽',
      attenuation: '阻带衰减',
      gain: '增益',
      delay: '延时',
      decay: '每次衰减',
      repeats: '重复次数',
      length: '长度',
    },
  },
)
