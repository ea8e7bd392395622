// Symbols of collectives.
import { type MethodSymbol, symbol } from '../symbol.ts';

export const trafficSymbols: MethodSymbol[] = [
  symbol('T_1, T_2, T, T_r, T_x', 's'),
  symbol('q, q_w, q_1, k', ''),
  symbol('X, X_{½}', 'byte'),
  symbol('α_0, α_1', 'µs'),
  symbol('δ_0, δ_1', 'µs'),
  symbol('β_1, β_r, β_x, β_0', 'GB/s'),
  symbol('β_{NIC}, β_2', 'GB/s'),
  symbol('η_{net}', '', 'P-network-efficiency'),
  symbol('o', '', 'P-spine-oversubscription'),
  symbol('hops', ''),
  symbol('λ_t', '', 'P-tree-setup-hops'),
  symbol('λ, λ_0', 'µs', 'P-hop-latency-us'),
  symbol('ℓ, λ_{sw}', 'µs', 'P-switch-latency-us'),
  symbol('T_{copies}, T_{plain}', 's'),
  symbol('T_{tensor}, T_{context}, T_{expert}', 's'),
  symbol('x', '', 'P-exposed-tensor-share'),
  symbol('x_e', '', 'P-exposed-expert-share'),
  symbol('T_y', 's'),
  symbol('X_y, D_y', 'byte, –'),
  symbol('ε_y', 'byte', 'P-dispatch-bytes'),
  symbol('x_r', '', 'P-regather-exposed-share'),
];
