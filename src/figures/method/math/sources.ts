// The publications that the equations follow.

import type { Bilingual } from '../../../seeds/bilingual.ts';

export interface FormulaSource {
  /** A citation as its language prints it; in both languages where it has words of ours. */
  text: string | Bilingual;
  url?: string;
}

export const formulaSources = {
  daly: { text: 'Daly 2006, Future Generation Computer Systems 22(3)' },
  deepseek: {
    text: 'DeepSeek-V3 Technical Report 2024, arXiv 2412.19437',
    url: 'https://arxiv.org/abs/2412.19437',
  },
  flash: {
    text: {
      en: 'tile sizes of Dao-AILab/flash-attention',
      ar: 'أحجام البلاطات في Dao-AILab/flash-attention',
    },
    url: 'https://github.com/Dao-AILab/flash-attention',
  },
  jarzynski: { text: 'Jarzynski and Olano 2020, JCGT 9(3)' },
  kaplan: { text: 'Kaplan et al. 2020, arXiv 2001.08361', url: 'https://arxiv.org/abs/2001.08361' },
  kokolis: { text: 'Kokolis et al. 2025, arXiv 2410.21680', url: 'https://arxiv.org/abs/2410.21680' },
  korthikanti: { text: 'Korthikanti et al. 2022, arXiv 2205.05198', url: 'https://arxiv.org/abs/2205.05198' },
  llama: {
    text: 'The Llama 3 Herd of Models 2024, arXiv 2407.21783',
    url: 'https://arxiv.org/abs/2407.21783',
  },
  mccandlish: { text: 'McCandlish et al. 2018, arXiv 1812.06162', url: 'https://arxiv.org/abs/1812.06162' },
  narayanan: {
    text: 'Narayanan et al. 2021, arXiv 2104.04473',
    url: 'https://arxiv.org/abs/2104.04473',
  },
  nccl: {
    text: { en: 'NCCL sweeps of ai-dynamo/aiconfigurator', ar: 'قياسات NCCL في ai-dynamo/aiconfigurator' },
    url: 'https://github.com/ai-dynamo/aiconfigurator',
  },
  simumax: {
    text: { en: 'operator tables of MooreThreads/SimuMax', ar: 'جداول العمليات في MooreThreads/SimuMax' },
    url: 'https://github.com/MooreThreads/SimuMax',
  },
  young: { text: 'Young 1974, Communications of the ACM 17(9)' },
} satisfies Record<string, FormulaSource>;

export type FormulaSourceId = keyof typeof formulaSources;
