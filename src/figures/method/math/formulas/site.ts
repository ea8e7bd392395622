// From megawatts to GPUs, what a token costs, energy, many jobs: src/model/cluster/facility.ts,
// src/model/cluster/workload.ts, src/model/cluster/site.
import { type Formula, line } from '../equation.ts';

export const siteFormulas = {
  facility: {
    lines: ['P_{IT} = frac{P_{site}}{PUE}', 'R = ⌊frac{P_{IT} · (1 - φ)}{P_{rack}}⌋', 'n = g · R'],
    sources: [],
    constants: ['P-pue', 'P-other-it-fraction', 'P-rack-kw-gb200-nvl72', 'P-gpus-per-rack-gb200-nvl72'],
  },
  ideal: {
    lines: ['C = 6 · w ~ + 6 · L · s · a · (d_k + d_v)', 'Y_0 = frac{P_{site}}{P_{rack}} · frac{g · F_0}{C}'],
    sources: ['narayanan'],
    constants: [],
  },
  weights: {
    lines: [
      line('w = L · (w_s - 2 · h + frac{k_e}{N_e} · w_e) ~ + V · h', 'met-by-a-token'),
      line(
        'w_s = w_{att} + 2 · h ~ + n_m · h · ((1 - ω) · h_m + ω · k_s · h_e) ~ + ω · h · N_e',
        'a-layer-without-its',
      ),
      line('w_e = ω · N_e · n_m · h · h_e', 'its-routed-experts'),
      line('w_{att} = 2 · h · d_v · (a + a_{kv})', 'grouped-queries'),
      line(
        'w_{att} = l_q · (h + a · d_k) ~ + h · (l_{kv} + l_r) ~ + a · d_v · (2 · l_{kv} + h)',
        'latent-attention',
      ),
    ],
    sources: ['deepseek'],
    constants: [],
  },
  manyJobs: {
    lines: ['Y = ⌊frac{n}{n_j}⌋ · frac{B · s}{T_{step}(n_j)} ~ · G(n_j) · U'],
    sources: [],
    constants: [],
  },
  energy: {
    lines: [
      'P(ξ) = PUE · ((frac{n_u}{n} · ξ + (1 - frac{n_u}{n}) · ξ_0) · R · P_{rack} + φ · P_{IT})',
      line('ξ = (1 - φ_f) · Σ_{i} frac{T_i}{T_{step}} · ξ_i ~ + φ_f · ξ_0', 'mean-over-steps-and'),
      line('P(ξ_1) - P(ξ_2)', 'swing-within-a-step'),
      line('frac{P(ξ)}{Y}', 'energy-of-a-useful'),
      line('frac{χ_P · P(ξ)}{Y}', 'its-cost'),
    ],
    sources: [],
    constants: [
      'P-compute-power-fraction',
      'P-communication-power-fraction',
      'P-idle-power-fraction',
      'P-tariff-usd-per-mwh',
    ],
  },
} satisfies Record<string, Formula>;
