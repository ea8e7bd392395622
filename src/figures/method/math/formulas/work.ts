// The work of one GPU: src/model/cluster/step/layer.
import { type Formula, line } from '../equation.ts';

export const workFormulas = {
  gemm: {
    lines: [
      line('T_{flop} = frac{2 · (M + κ) · (N + κ) · (K + κ)}{η · F_0}', 'arithmetic'),
      line('T_{mem} = frac{ε · (M · K + K · N) + 2 · M · N}{η_{mem} · W_0}', 'operands'),
      line('T_{gemm} = (T_{flop}^4 + T_{mem}^4)^{¼}', 'forward'),
    ],
    sources: ['simumax'],
    constants: ['P-gemm-half-size', 'P-hbm-efficiency', 'P-gemm-efficiency-blackwell', 'P-block-scale-ratio'],
  },
  gemmBack: {
    lines: [
      line('T_{in} = frac{ε · (M · N + K · N) + 2 · M · K}{η_{mem} · W_0}', 'gradient-of-the-input'),
      line('T_{wt} = frac{ε · (M · K + M · N) + 6 · K · N}{η_{mem} · W_0}', 'gradient-of-the-weights'),
      line('T_{gemm}^{back} = (T_{flop}^4 + T_{in}^4)^{¼} ~ + (T_{flop}^4 + T_{wt}^4)^{¼}', 'backward'),
    ],
    sources: [],
    constants: [],
  },
  products: {
    lines: [
      line('h × frac{d_{qkv}}{t}', 'query-key-value'),
      line('frac{a · d_v}{t} × h', 'output-of-attention'),
      line('h × frac{(n_m - 1) · h_m}{t}, ~ frac{h_m}{t} × h', 'plain-layer'),
      line('h × frac{V}{t}', 'logits'),
      line(
        'h × (l_q + l_{kv} + l_r), ~ l_q × frac{a · d_k}{t}, ~ l_{kv} × frac{2 · a · d_v}{t}',
        'latent-attention-in-place',
      ),
      line('h × frac{(n_m - 1) · h_e}{t_e}, ~ frac{h_e}{t_e} × h', 'each-of-the-experts'),
      line('M = frac{χ · τ · k_e · e · t_e}{N_e · t}, ~ frac{T_{flop}}{χ_g}', 'rows-of-an-expert'),
    ],
    sources: ['simumax'],
    constants: ['P-expert-imbalance-ratio', 'P-grouped-gemm-ratio'],
  },
  elementwise: {
    lines: [
      'X_0 = ν · h + 4 · d_{qkv} ~ + 2 · n_m ~ · ((1 - ω) · h_m + ω · (k_e + k_s) · h_e)',
      'X_t = frac{X_0 + (c - 1) · ν_c · a · d_k + 8 · ω · k_e · h · t_e}{t}',
      line('T_{elem} = frac{τ · X_t}{η_{mem} · W_0} ~ + (n_f + (c - 1) · n_{cf}) · T_{gap}', 'forward'),
      line(
        'T_{elem}^{back} = μ_0 · frac{τ · X_t}{η_{mem} · W_0} ~ + (n_b + (c - 1) · n_{cb}) · T_{gap}',
        'backward',
      ),
      line('T_{cast} = χ_c · frac{(2 + 2 · ε) · M · K}{η_{mem} · W_0}', 'cast-of-a-narrow'),
    ],
    sources: [],
    constants: [
      'P-norm-bytes',
      'P-forward-kernels',
      'P-backward-kernels',
      'P-piece-bytes',
      'P-piece-forward-kernels',
      'P-piece-backward-kernels',
      'P-kernel-gap-us',
      'P-elementwise-backward-ratio',
      'P-cast-traffic',
      'P-four-bit-cast-ratio',
    ],
  },
  attention: {
    lines: [
      'r = frac{τ · a}{t}',
      line(
        'T_{att} = frac{τ · s · a · (d_k + d_v)}{t · η_{att} · ρ_l · F_{16}} ~ · (1 + ι · frac{r_{½}}{r})',
        'fused-forward',
      ),
      line(
        'T_{att}^{back} = frac{μ}{ρ} · frac{τ · s · a · (d_k + d_v)}{t · η_{att} · ρ_l · F_{16}} ~ · (1 + ι_b · frac{r_b}{r})',
        'fused-backward',
      ),
    ],
    sources: ['simumax', 'flash'],
    constants: [
      'P-attention-efficiency',
      'P-latent-attention-ratio',
      'P-attention-half-rows',
      'P-attention-tile-ratio-hopper',
      'P-attention-tile-ratio-ampere',
      'P-attention-backward-half-rows',
      'P-attention-backward-tile-ratio-hopper',
      'P-attention-backward-tile-ratio-ampere',
      'P-attention-backward-ratio',
      'P-attention-backward-efficiency-ratio',
    ],
  },
  unfused: {
    lines: [
      line(
        'T_{score} = frac{n_p · τ · s · a · (d_k + d_v)}{t · η · F_{16}} ~ · (1 + frac{κ}{d_k}) · (1 + frac{κ}{s})^2',
        'products-of-whole-scores',
      ),
      line('T_{read} = frac{2 · n_p · τ · s · a}{t · η_{mem} · W_0}', 'their-operands'),
      'T_{att} = (T_{score}^4 + T_{read}^4)^{¼} ~ + frac{k_7 · τ · s · a}{t · η_{mem} · W_0}',
      'T_{att}^{back} = (T_{score}^4 + T_{read}^4)^{¼} ~ + frac{k_8 · τ · s · a}{t · η_{mem} · W_0}',
    ],
    sources: ['korthikanti'],
    constants: ['P-score-forward-bytes', 'P-score-backward-bytes'],
  },
} satisfies Record<string, Formula>;
