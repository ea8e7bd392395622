// The publications that the equations follow.

export interface FormulaSource {
  /** The citation; left out where it has words of ours, which stand in content/figures. */
  citation?: string;
  url?: string;
}

export const formulaSources = {
  daly: { citation: 'Daly 2006, Future Generation Computer Systems 22(3)' },
  deepseek: {
    citation: 'DeepSeek-V3 Technical Report 2024, arXiv 2412.19437',
    url: 'https://arxiv.org/abs/2412.19437',
  },
  flash: {
    url: 'https://github.com/Dao-AILab/flash-attention',
  },
  hoffmann: { citation: 'Hoffmann et al. 2022, arXiv 2203.15556', url: 'https://arxiv.org/abs/2203.15556' },
  jarzynski: { citation: 'Jarzynski and Olano 2020, JCGT 9(3)' },
  kaplan: { citation: 'Kaplan et al. 2020, arXiv 2001.08361', url: 'https://arxiv.org/abs/2001.08361' },
  kokolis: { citation: 'Kokolis et al. 2025, arXiv 2410.21680', url: 'https://arxiv.org/abs/2410.21680' },
  korthikanti: {
    citation: 'Korthikanti et al. 2022, arXiv 2205.05198',
    url: 'https://arxiv.org/abs/2205.05198',
  },
  llama: {
    citation: 'The Llama 3 Herd of Models 2024, arXiv 2407.21783',
    url: 'https://arxiv.org/abs/2407.21783',
  },
  mccandlish: {
    citation: 'McCandlish et al. 2018, arXiv 1812.06162',
    url: 'https://arxiv.org/abs/1812.06162',
  },
  narayanan: {
    citation: 'Narayanan et al. 2021, arXiv 2104.04473',
    url: 'https://arxiv.org/abs/2104.04473',
  },
  nccl: {
    url: 'https://github.com/ai-dynamo/aiconfigurator',
  },
  simumax: {
    url: 'https://github.com/MooreThreads/SimuMax',
  },
  zhang: { citation: 'Zhang et al. 2024, arXiv 2410.21676', url: 'https://arxiv.org/abs/2410.21676' },
  young: { citation: 'Young 1974, Communications of the ACM 17(9)' },
} satisfies Record<string, FormulaSource>;

export type FormulaSourceId = keyof typeof formulaSources;
