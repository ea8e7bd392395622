// A site that answers: src/model/cluster/site/serving.ts, src/model/cluster/site/inferenceFleet.ts.
import { type Formula, line } from '../equation.ts';

export const servingFormulas = {
  cache: {
    lines: [
      line('X_{kv} = 2 · ε_{kv} · L · a_{kv} · d_v, ~ n_c = max(1, frac{t}{a_{kv}})', 'grouped-queries'),
      line('X_{kv} = ε_{kv} · L · (l_{kv} + l_r), ~ n_c = t', 'latent-attention'),
      line('H_w = frac{ε · L_p · (w_s + w_e / e) + 2 · n_v · V · h}{t}', 'weights-on-a-gpu'),
      line('L_p = ⌈frac{L}{p}⌉', 'layers-of-the-fullest-stage'),
      line('s_u = s_{in} + frac{s_{out}}{2}', 'half-of-the-answer'),
      line(
        'u ≤ ⌊frac{L}{p · L_p} · frac{t · (H_{GPU} - H_0 - H_w)}{n_c · X_{kv} · s_u}⌋',
        'room-for-conversations',
      ),
    ],
    sources: ['deepseek'],
    constants: ['P-reserved-gbytes'],
  },
  pass: {
    lines: [
      'T_{pass}(M) = Σ (T_{gemm} + T_{cast}) ~ + frac{M · X_t}{η_{mem} · W_0} ~ + 2 · T_r(t, 2 · M · h) ~ + 2 · ω · T_y',
    ],
    sources: [],
    constants: [],
  },
  decode: {
    lines: [
      'T_{dec} = p · L_p · (T_{pass}(u + m_{in}) + T_{kv} + T_q + (n_f + ω · n_{ef}) · T_{graph}) ~ + p · (T_{out} + T_{hop})',
      'T_{kv} = frac{u}{t} · (T_{read}^4 + T_{score}^4)^{¼}',
      line('T_{read} = frac{n_c · X_{kv} · s_u}{L · η_{mem} · W_0}', 'cache-of-a-layer'),
      line('T_{score} = frac{2 · a · (d_k + d_v) · s_u}{η_{att} · F_{16}}', 'grouped-queries'),
      line('T_{score} = frac{2 · a · (2 · l_{kv} + l_r) · s_u}{η_{att} · ρ_l · F_{16}}', 'latent-attention'),
      line('N_u = N_e · (1 - (1 - frac{k_e}{N_e})^{(u + m_{in}) · e})', 'experts-that-some-token'),
      line('M = frac{χ · (u + m_{in}) · k_e · e}{N_u}', 'rows-of-one-expert'),
    ],
    sources: [],
    constants: ['P-forward-kernels', 'P-expert-forward-kernels', 'P-graph-kernel-gap-us'],
  },
  prefill: {
    lines: [
      line('m_{in} = frac{u · s_{in}}{s_{out}}', 'pieces-of-prompts'),
      line('T_q = frac{m_{in}}{s_{in}} · T_{att}', 'fused-attention-with-s'),
    ],
    sources: [],
    constants: [],
  },
  fleet: {
    lines: [
      line('T_{hop} = λ + frac{2 · (u + m_{in}) · h}{t · β_2}', 'from-stage-to-stage'),
      line('T_{dec} ≤ T_{lim}', 'from-token-to-token'),
      line('T_{first} = T_{dec} · (1 + max(1, frac{s_{out}}{u}))', 'to-the-first-token'),
      line('R_u = ⌊frac{n}{n_d}⌋ · ⌊frac{n_d}{t · e · p}⌋', 'replicas-inside-a-domain'),
      'Y_{out} = R_u · frac{u · e · p}{T_{dec}}',
      line('frac{R_u · u · e · p}{P_{site}}', 'users-per-megawatt'),
    ],
    sources: [],
    constants: [],
  },
} satisfies Record<string, Formula>;
