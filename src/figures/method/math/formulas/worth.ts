// Goodput, the worth of a batch, losses, intervals, the fit: src/model/cluster/goodput, src/model/cluster/batch.ts,
// src/model/cluster/site/losses.ts, src/model/cluster/interval, src/model/cluster/fit.
import { type Formula, line } from '../equation.ts';

export const worthFormulas = {
  goodput: {
    lines: [
      'Θ = frac{1}{n · f + f_J}, ~ D = D_0 + n · D_1',
      line('G = frac{I}{Θ} · frac{exp(- D / Θ)}{exp((I + S) / Θ) - 1}', 'the-whole-job-restarts'),
      line(
        'φ_2 = frac{exp(- D_2 / Θ)}{1 - n · f · Θ · (1 - exp(- D_2 / Θ))}, ~ q_2 = exp(- (I + S) · (f_J + n · f · (1 - φ_2)))',
        'a-replica-is-replaced',
      ),
      'D_2 = D_d + D_s + (D_0 + n_r · D_1) · frac{n_r}{n}',
      'G = frac{I}{(1 / q_2 - 1) · (1 / f_J + Θ · (exp(D / Θ) - 1))}',
      line('Θ_r = Θ', 'the-whole-job-restarts'),
      line('Θ_r = frac{1}{f_J}', 'a-replica-is-replaced'),
      'I = sqrt{2 · S · Θ_r} ~ · (1 + frac{1}{3} · sqrt{S / (2 · Θ_r)} ~ + frac{S}{18 · Θ_r}) - S ~ (S < 2 · Θ_r)',
      'I = Θ_r ~ (S ≥ 2 · Θ_r)',
    ],
    sources: ['young', 'daly', 'llama'],
    constants: [
      'P-failures-per-gpu-day',
      'P-failures-per-job-day',
      'P-checkpoint-s',
      'P-checkpoint-memory-s',
      'P-detect-s',
      'P-restart-base-s',
      'P-restart-per-gpu-s',
      'P-replica-stall-s',
      'P-replica-gpus',
    ],
  },
  firstOrder: {
    lines: ['G ≈ frac{1 - (I / 2 + D) / Θ}{1 + S / I}'],
    sources: ['kokolis'],
    constants: [],
  },
  batch: {
    lines: [
      'U = frac{1}{1 + B · s / B_{crit}}',
      'B_{crit} = B_0 · (frac{Ψ}{Ψ_0})^{γ_B}',
      'Y = frac{B · s}{T_{step}} · G · U',
    ],
    sources: ['mccandlish', 'kaplan', 'zhang'],
    constants: [
      'P-critical-batch-tokens',
      'P-critical-batch-at-tokens',
      'P-critical-batch-exponent',
      'P-tokens-seen',
    ],
  },
  policy: {
    lines: [
      line('B_{max} = B_{ref} · frac{n}{n_{ref}}', 'grows-with-the-site'),
      line('B_{max} = min(B_{ref} · frac{n}{n_{ref}}, ~ max(B_{crit}, B_{ref}))', 'grows-up-to-the'),
      line('B_{max} = B_{ref}', 'stays'),
    ],
    sources: [],
    constants: ['P-batch-tokens-40mw', 'P-batch-tokens-40mw-experts'],
  },
  grown: {
    lines: ['frac{w}{w_{ref}} ≈ frac{Ψ}{Ψ_{ref}} = sqrt{frac{P_{site}}{P_{ref}}}'],
    sources: ['hoffmann'],
    constants: ['P-tokens-seen'],
  },
  losses: {
    lines: [
      'Y_0 - Y = Σ_{i} Λ_i',
      line('Λ_i = Y_{used} · frac{T_i}{T_{step}}', 'a-part-of-the'),
      line('Λ_S = frac{B · s}{T_{step}} · frac{S}{I + S}', 'checkpoints'),
      line('φ_f = frac{I}{I + S} - G, ~ Λ_f = frac{B · s}{T_{step}} · φ_f', 'failures'),
      line('Λ_B = frac{B · s}{T_{step}} · G · (1 - U)', 'batch'),
    ],
    sources: [],
    constants: [],
  },
  interval: {
    lines: ['ln frac{T_{high}}{T_{step}} = sqrt{Q^2 + ln^2(1 + ψ)}'],
    sources: [],
    constants: [
      'P-software-tuned-spread',
      'P-software-ordinary-spread',
      'P-software-experts-spread',
      'P-uncalibrated-accelerator-spread',
      'P-uncalibrated-year-spread',
    ],
  },
  fit: {
    lines: [
      'min Σ_{i} frac{2 · E_s^2}{E_r^2} · (sqrt{1 + E_i^2 / E_s^2} - 1) ~ + Σ_{j} (frac{ln(π_j / π_{j0})}{ς_j})^2',
    ],
    sources: [],
    constants: [],
  },
} satisfies Record<string, Formula>;
