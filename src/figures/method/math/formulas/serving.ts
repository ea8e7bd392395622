// A site that answers: src/model/site/serving.ts, inferenceFleet.ts.
import { type Formula, line } from '../equation.ts';

export const servingFormulas = {
  cache: {
    lines: [
      line('X_{kv} = 4 · L · a_{kv} · d_v, ~ n_c = max(1, frac{t}{a_{kv}})', 'grouped-queries'),
      line('X_{kv} = 2 · L · (l_{kv} + l_r), ~ n_c = t', 'latent-attention'),
      line('H_w = frac{ε · L · (w_s + w_e / e) + 2 · n_v · V · h}{t}', 'weights-on-a-gpu'),
      line(
        'u ≤ ⌊frac{t · (H_{GPU} - H_0 - H_w)}{n_c · X_{kv} · (s_{in} + s_{out})}⌋',
        'room-for-whole-conversations',
      ),
    ],
    sources: ['deepseek'],
    constants: ['P-reserved-gbytes'],
  },
  pass: {
    lines: [
      'T_{pass}(M) = Σ (T_{gemm} + T_{cast}) ~ + frac{M · X_t}{η_{mem} · W_0} ~ + 2 · T_r(t, 2 · M · h) ~ + 2 · ω · T_x(e, frac{2 · M · k_e · h}{t})',
    ],
    sources: [],
    constants: [],
  },
  decode: {
    lines: [
      'T_{dec} = L · (T_{pass}(u) + T_{kv} + T_{gap}) ~ + T_{out}',
      'T_{kv} = frac{u}{t} · (T_{read}^4 + T_{score}^4)^{¼}',
      line('s_u = s_{in} + frac{s_{out}}{2}', 'half-of-the-answer'),
      line('T_{read} = frac{n_c · X_{kv} · s_u}{L · η_{mem} · W_0}', 'cache-of-a-layer'),
      line('T_{score} = frac{2 · a · (d_k + d_v) · s_u}{η_{att} · F_{16}}', 'grouped-queries'),
      line('T_{score} = frac{2 · a · (2 · l_{kv} + l_r) · s_u}{η_{att} · F_{16}}', 'latent-attention'),
      line('N_u = N_e · (1 - (1 - frac{k_e}{N_e})^{u · e})', 'experts-that-some-token'),
      line('M = frac{χ · u · k_e · e}{N_u}', 'rows-of-one-expert'),
    ],
    sources: [],
    constants: [],
  },
  prefill: {
    lines: [line('T_{pre} = L · (T_{pass}(s_{in}) + T_{att} + n_f · T_{gap})', 'fused-attention-with-s')],
    sources: [],
    constants: [],
  },
  fleet: {
    lines: [
      line('T_{token} = T_{dec} + frac{u}{s_{out}} · T_{pre} ≤ T_{lim}', 'from-token-to-token'),
      line('T_{first} = T_{dec} + T_{pre}', 'to-the-first-token'),
      'R_u = ⌊frac{n}{n_d}⌋ · ⌊frac{n_d}{t · e}⌋',
      'Y_{out} = R_u · frac{u · e}{T_{token}}',
      line('frac{R_u · u · e}{P_{site}}', 'users-per-megawatt'),
    ],
    sources: [],
    constants: [],
  },
} satisfies Record<string, Formula>;
