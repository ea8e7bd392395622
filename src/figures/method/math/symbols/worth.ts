// Symbols of goodput, of the worth of a batch, of losses, intervals and the fit.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const worthSymbols: MethodSymbol[] = [
  symbol('f', '1/s', 'P-failures-per-gpu-day'),
  symbol('f_J', '1/s', 'P-failures-per-job-day'),
  symbol('Θ', 's'),
  symbol('S', 's', 'P-checkpoint-s'),
  symbol('I', 's'),
  symbol('D, D_0, D_1', 's', 'P-restart-per-gpu-s'),
  symbol('D_2', 's', 'P-replica-stall-s'),
  symbol('φ_2', ''),
  symbol('q_2', ''),
  symbol('G', ''),
  symbol('B_{crit}', '', 'P-critical-batch-tokens'),
  symbol('B_{max}, n_{ref}, B_{ref}', '', 'P-batch-tokens-40mw'),
  symbol('U', ''),
  symbol('Λ_i', '1/s'),
  symbol('Λ_S, Λ_f, Λ_B', '1/s'),
  symbol('φ_f', ''),
  symbol('T_{high}, Q', ''),
  symbol('ψ', '', 'P-software-tuned-spread'),
  symbol('E_i, E_s, E_r', ''),
  symbol('π_j, π_{j0}, ς_j', ''),
];
